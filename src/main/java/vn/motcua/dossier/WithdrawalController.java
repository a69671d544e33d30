package vn.motcua.dossier;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.clock.Channel;

/** The counter's door for a citizen's wish to withdraw, however the wish came. */
@RestController
@RequestMapping("/api/dossiers/{code}/withdrawal")
class WithdrawalController {

  private final Withdrawals withdrawals;
  private final Dossiers dossiers;
  private final DossierAccess access;

  WithdrawalController(Withdrawals withdrawals, Dossiers dossiers, DossierAccess access) {
    this.withdrawals = withdrawals;
    this.dossiers = dossiers;
    this.access = access;
  }

  /**
   * @param channel how the wish came: 1 counter, 2 online, 3 post
   * @param reason what the applicant says
   */
  record Wish(@NotNull @Min(1) @Max(3) Integer channel, @NotBlank @Size(max = 2000) String reason) {

    /** Keeps what a citizen wrote out of logs. */
    @Override
    public String toString() {
      return "Wish[" + channel + "]";
    }
  }

  /** What the wish came to for now. */
  record Answer(String code, int status) {}

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(summary = "Passes on that the applicant wishes to withdraw; somebody examines it")
  Answer ask(@PathVariable String code, @Valid @RequestBody Wish wish) {
    access.requireRead(dossiers.get(code));
    withdrawals.ask(code, Channel.of(wish.channel()), wish.reason());
    return new Answer(code, dossiers.get(code).status().code());
  }
}

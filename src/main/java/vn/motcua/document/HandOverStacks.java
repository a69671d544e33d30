package vn.motcua.document;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Officer;
import vn.motcua.procedure.Role;

/** What lies on a counter officer's desk to be carried to the next one: handed over today, and on no hand-over slip yet. */
@Service
class HandOverStacks {

  private static final Duration LOOKED_BACK = Duration.ofDays(30);

  private final RecentHandOvers recent;
  private final Dossiers dossiers;
  private final HandOvers handOvers;
  private final DocumentRegister register;
  private final CurrentOfficer currentOfficer;
  private final Clock clock;

  HandOverStacks(RecentHandOvers recent, Dossiers dossiers, HandOvers handOvers, DocumentRegister register,
      CurrentOfficer currentOfficer, Clock clock) {
    this.recent = recent;
    this.dossiers = dossiers;
    this.handOvers = handOvers;
    this.register = register;
    this.currentOfficer = currentOfficer;
    this.clock = clock;
  }

  /** A dossier and where its papers go. @param at when it was handed over */
  record Line(String code, String applicant, String procedure, String to, Instant at) {}

  /**
   * Of the officer's own agency, by destination, at most 200.
   *
   * @throws Refusal forbidden, for whoever does not receive dossiers
   */
  @Transactional(readOnly = true)
  List<Line> waiting() {
    Officer officer = currentOfficer.get();
    if (officer.agency() == null || !officer.hasRole(Role.TIEP_NHAN.code())) {
      throw Refusal.forbidden("document.handOver.role");
    }
    Instant now = clock.instant();
    Instant today = now.atZone(SlipWords.ZONE).toLocalDate().atStartOfDay(SlipWords.ZONE).toInstant();
    return recent.codes(officer.agency(), today.minus(LOOKED_BACK), today, HandOverSlips.TALLEST).stream()
        .flatMap(code -> line(dossiers.get(code), officer, today).stream())
        .sorted((one, other) -> one.to().equals(other.to()) ? one.at().compareTo(other.at()) : one.to().compareTo(other.to()))
        .toList();
  }

  private Optional<Line> line(Dossier dossier, Officer officer, Instant today) {
    return handOvers.of(dossier).stream().reduce((earlier, later) -> later)
        .filter(move -> move.fromAgency().equals(officer.agency()) && officer.id().equals(move.giver()))
        .filter(move -> !move.at().isBefore(today) && move.receivedAt() == null && !isOnSlip(dossier, move))
        .map(move -> new Line(dossier.code(), dossiers.applicant(dossier.code()).fullName(), dossier.procedureName(), move.to(),
            move.at()));
  }

  /** A slip issued after the hand-over names it. */
  private boolean isOnSlip(Dossier dossier, HandOver move) {
    return register.ofDossier(dossier.code()).stream()
        .anyMatch(document -> document.form() == DocumentForm.HAND_OVER_SLIP && !document.issuedAt().isBefore(move.at()));
  }
}

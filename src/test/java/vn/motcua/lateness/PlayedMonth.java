package vn.motcua.lateness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the program itself says of a played month: its audit and its list, made by the job of the first working day. */
@Component
public class PlayedMonth {

  private final LatenessAudit audit;
  private final NightlyAudit nightly;
  private final MonthlyLists lists;
  private final MonthlyRound round;
  private final AuditCheck check;

  PlayedMonth(LatenessAudit audit, NightlyAudit nightly, MonthlyLists lists, MonthlyRound round, AuditCheck check) {
    this.audit = audit;
    this.nightly = nightly;
    this.lists = lists;
    this.round = round;
    this.check = check;
  }

  /** Everything that the audit finds in the whole province, but for what the branches do not do yet. */
  public List<String> findings() {
    return check.lines(audit.all().findings());
  }

  public int checkedNow() {
    return audit.now().checked();
  }

  /** Does what is due this night; whether the month's list was made. */
  public boolean night() {
    nightly.round();
    return round.round();
  }

  public JsonNode list(YearMonth month) {
    try {
      return new ObjectMapper().readTree(lists.of(month).json());
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  public byte[] pdf(YearMonth month) {
    return lists.of(month).pdf();
  }

  /** Whether counting and printing anew gives the very bytes that were kept. */
  public boolean isSameAgain(YearMonth month) {
    MonthlyLists.Made kept = lists.of(month);
    MonthlyLists.Made again = lists.make(new MonthlyPeriod(month));
    return kept.json().equals(again.json()) && Arrays.equals(kept.csv(), again.csv())
        && Arrays.equals(kept.pdf(), again.pdf());
  }
}

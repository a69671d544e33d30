package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import vn.motcua.Refusal;
import vn.motcua.clock.FactKind;
import vn.motcua.procedure.Procedures;

/**
 * Types in what was done on paper while the system was down (legal facts R19): with the times of the paper, a reason,
 * and the approval of the agency's head. All its facts are written in one transaction before any timer is armed.
 */
@Service
class ReEntries {

  private static final String RETURN = "common-return-result";

  private final Submissions submissions;
  private final Procedures procedures;
  private final ProcedureStarter starter;
  private final Officers officers;
  private final CurrentOfficer currentOfficer;
  private final Clock clock;

  ReEntries(
      Submissions submissions, Procedures procedures, ProcedureStarter starter, Officers officers, CurrentOfficer currentOfficer,
      Clock clock) {
    this.submissions = submissions;
    this.procedures = procedures;
    this.starter = starter;
    this.officers = officers;
    this.currentOfficer = currentOfficer;
    this.clock = clock;
  }

  /** @throws Refusal as a submission is refused; and when a time lies ahead or out of order, or nobody else approved it */
  Submissions.Accepted enter(String key, ReEntrySubmission submission) {
    return submissions.once(key, submission, () -> create(submission));
  }

  private String create(ReEntrySubmission submission) {
    Officer typist = currentOfficer.get();
    ReceptionOrigin origin = submissions.origin(typist, submission.dossier());
    ReEntry reEntry = reEntry(submission);
    reEntry.check(clock.instant());
    requireApproval(typist, origin.receivingAgency(), submission.approvedBy());
    String definitionId = procedures.inForce(
        submission.dossier().procedure(), reEntry.receivedAt().atZone(DossierRepository.ZONE).toLocalDate()).diagram().id();
    return enter(definitionId, submission.dossier(), new ReceptionOrigin(
        origin.channel(), origin.receivingAgency(), origin.competentAgency(), origin.waybill(), reEntry));
  }

  /** What is still open runs on its diagram, what has only to be handed over on that of the return, what is over on none. */
  private String enter(String definitionId, Submission submission, ReceptionOrigin origin) {
    DossierStatus status = origin.reEntry().status();
    if (!status.isClosed()) {
      return starter.start(definitionId, origin, submissions.form(submission));
    }
    String code = starter.keep(definitionId, origin, submissions.form(submission));
    if (status == DossierStatus.PROCESSED) {
      starter.run(RETURN, code);
    }
    return code;
  }

  private void requireApproval(Officer typist, String agency, String approvedBy) {
    if (approvedBy.equals(typist.id())) {
      throw Refusal.invalid("approvedBy", "dossier.reEntry.sameOfficer");
    }
    officers.find(approvedBy).filter(head -> agency.equals(head.agency()))
        .filter(head -> head.hasRole("lanh-dao") || head.hasRole("truong-mot-cua"))
        .orElseThrow(() -> Refusal.invalid("approvedBy", "dossier.reEntry.noHead", agency));
  }

  private static ReEntry reEntry(ReEntrySubmission submission) {
    return new ReEntry(
        minute(submission.receivedAt()), submission.events().stream().map(event -> new ReEntry.Event(
            FactKind.valueOf(event.kind()), minute(event.at()), event.reason())).toList(),
        submission.paperNumber(), submission.reason(), submission.approvedBy());
  }

  /** Paper knows no seconds. */
  private static Instant minute(OffsetDateTime time) {
    return time.toInstant().truncatedTo(ChronoUnit.MINUTES);
  }
}

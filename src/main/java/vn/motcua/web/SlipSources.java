package vn.motcua.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.document.BookPlace;
import vn.motcua.document.SlipFee;
import vn.motcua.document.SlipSource;
import vn.motcua.document.Standing;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.FollowUpBook;
import vn.motcua.dossier.Officer;
import vn.motcua.dossier.Officers;
import vn.motcua.fee.FeeService;

/** Tells the slip what packages beside {@code document} know. */
@Component
class SlipSources implements SlipSource {

  private static final String HEAD = "lanh-dao";
  private static final String HEAD_OF_UNIT = "truong-mot-cua";

  private final FeeService fees;
  private final FollowUpBook book;
  private final Officers officers;

  SlipSources(FeeService fees, FollowUpBook book, Officers officers) {
    this.fees = fees;
    this.book = book;
    this.officers = officers;
  }

  @Override
  public Optional<SlipFee> feeOf(Dossier dossier) {
    return fees.find(dossier.code()).map(fee -> new SlipFee(fee.total(), fees.account(fee).owed() == 0));
  }

  @Override
  public Optional<BookPlace> bookPlaceOf(Dossier dossier) {
    String year = String.valueOf(dossier.receivedAt().atZone(DossierViewSources.ZONE).getYear());
    return Optional.of(new BookPlace(year, book.lineOf(dossier)));
  }

  @Override
  public Optional<String> caseNameOf(Dossier dossier) {
    return Optional.of(dossier.caseName());
  }

  @Override
  public Optional<String> officerName(String userId) {
    return officers.find(userId).map(Officer::name);
  }

  /** Deputies are not told apart yet: whoever holds the head's role signs as the head. */
  @Override
  public Optional<Standing> standingOf(String userId) {
    Optional<Officer> officer = officers.find(userId);
    if (officer.filter(one -> one.hasRole(HEAD)).isPresent()) {
      return Optional.of(Standing.HEAD);
    }
    return officer.filter(one -> one.hasRole(HEAD_OF_UNIT)).map(one -> Standing.BY_ORDER);
  }
}

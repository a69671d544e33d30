package vn.motcua.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.Texts;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;

/** Phiếu bàn giao hồ sơ: what went with a dossier, or a stack of them, from one desk or agency to another. */
@Component
class HandOverLetter implements LetterKind {

  private final Dossiers dossiers;
  private final HandOvers handOvers;
  private final LetterParts parts;
  private final SlipWords words;
  private final Texts texts;

  HandOverLetter(Dossiers dossiers, HandOvers handOvers, LetterParts parts, SlipWords words, Texts texts) {
    this.dossiers = dossiers;
    this.handOvers = handOvers;
    this.parts = parts;
    this.words = words;
    this.texts = texts;
  }

  @Override
  public DocumentForm form() {
    return DocumentForm.HAND_OVER_SLIP;
  }

  @Override
  public List<String> causes(Dossier dossier) {
    return handOvers.of(dossier).stream().map(HandOver::cause).toList();
  }

  @Override
  public String agency(Dossier dossier, String cause) {
    return get(dossier, cause).fromAgency();
  }

  @Override
  public String missingKey() {
    return "document.handOver.none";
  }

  @Override
  public HandOverData data(Dossier dossier, String cause, DocumentRegister.Draft draft) {
    return data(List.of(dossier), List.of(get(dossier, cause)), draft);
  }

  /** @param moves those of the dossiers, in the same order, all the same way */
  HandOverData data(List<Dossier> stack, List<HandOver> moves, DocumentRegister.Draft draft) {
    HandOver first = moves.get(0);
    List<HandOverData.Row> rows = new ArrayList<>();
    for (Dossier dossier : stack) {
      HandOver move = moves.get(rows.size());
      rows.add(new HandOverData.Row(String.valueOf(rows.size() + 1), dossier.code(), dossier.procedureName(),
          dossiers.applicant(dossier.code()).fullName(), papers(dossier), moment(dossier.dueCurrent()), moment(move.at()),
          moment(move.receivedAt())));
    }
    return new HandOverData(parts.head(parts.agency(first.fromAgency()), draft), first.from(), first.to(),
        nameOfOnly(moves.stream().map(HandOver::giver)), nameOfOnly(moves.stream().map(HandOver::receiver)),
        SlipWords.twoDigits(rows.size()), rows);
  }

  /** Where several gave or took, each signs by hand. */
  private String nameOfOnly(Stream<String> officers) {
    List<String> different = officers.distinct().toList();
    return different.size() > 1 || different.get(0) == null ? null : parts.officerName(different.get(0));
  }

  private List<HandOverData.PaperLine> papers(Dossier dossier) {
    return dossiers.papers(dossier.code()).stream().map(paper -> new HandOverData.PaperLine(paper.name(),
        texts.text("document.paper." + paper.form()), SlipWords.twoDigits(paper.count()))).toList();
  }

  private HandOver get(Dossier dossier, String cause) {
    return handOvers.of(dossier).stream().filter(move -> move.cause().equals(cause)).findFirst().orElseThrow();
  }

  private String moment(Instant at) {
    return at == null ? null : words.shortMoment(at);
  }
}

package vn.motcua.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.Dossiers;

/** One hand-over slip for a stack of dossiers that went the same way. */
@Service
class HandOverSlips {

  static final int TALLEST = 200;

  private final Dossiers dossiers;
  private final DossierAccess access;
  private final HandOvers handOvers;
  private final HandOverLetter letter;
  private final Letters letters;

  HandOverSlips(Dossiers dossiers, DossierAccess access, HandOvers handOvers, HandOverLetter letter, Letters letters) {
    this.dossiers = dossiers;
    this.access = access;
    this.handOvers = handOvers;
    this.letter = letter;
    this.letters = letters;
  }

  /**
   * The slip for the newest hand-over of each dossier; asked again for the same ones it answers with the slip that is there.
   *
   * @param codes 1 to 200, in any order, each once
   * @throws Refusal when one was handed over nowhere yet or another way than the first, or the officer may not change it
   */
  @Transactional
  IssuedDocument issue(List<String> codes) {
    List<Dossier> stack = stack(codes);
    List<HandOver> moves = stack.stream().map(this::newest).toList();
    for (int each = 1; each < moves.size(); each++) {
      if (!moves.get(each).sameWay(moves.get(0))) {
        throw Refusal.conflict("document.handOver.ways", stack.get(0).code(), moves.get(0).to(), stack.get(each).code(),
            moves.get(each).to());
      }
    }
    if (stack.size() == 1) {
      return letters.issue(DocumentForm.HAND_OVER_SLIP, stack.get(0).code());
    }
    List<String> sorted = stack.stream().map(Dossier::code).toList();
    DocumentRegister.Order order =
        letters.order(DocumentForm.HAND_OVER_SLIP, sorted, cause(stack, moves), moves.get(0).fromAgency());
    return letters.issueOnce(order, draft -> letter.data(stack, moves, draft));
  }

  private List<Dossier> stack(List<String> codes) {
    if (codes == null || codes.isEmpty() || codes.size() > TALLEST || codes.stream().anyMatch(Objects::isNull)) {
      throw Refusal.invalid("dossiers", "document.handOver.stack", String.valueOf(TALLEST));
    }
    List<Dossier> stack = codes.stream().distinct().sorted().map(dossiers::get).toList();
    stack.forEach(access::requireChange);
    return stack;
  }

  private HandOver newest(Dossier dossier) {
    return handOvers.of(dossier).stream().reduce((earlier, later) -> later)
        .orElseThrow(() -> Refusal.conflict("document.handOver.none", dossier.code()));
  }

  /** The same dossiers, handed over by the same facts, are the same stack. */
  private static String cause(List<Dossier> stack, List<HandOver> moves) {
    StringBuilder all = new StringBuilder();
    for (int each = 0; each < stack.size(); each++) {
      all.append(stack.get(each).code()).append('#').append(moves.get(each).sequence()).append('\n');
    }
    return "stack-" + DocumentRegister.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
  }
}

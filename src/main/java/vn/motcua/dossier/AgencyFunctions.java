package vn.motcua.dossier;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.motcua.Refusal;

/** Which agency does a thing for another: the police of this ward, the tax office of this commune, the police of the province. */
@Service
public class AgencyFunctions {

  private final Agencies agencies;

  AgencyFunctions(Agencies agencies) {
    this.agencies = agencies;
  }

  /**
   * The agency itself when it has that function; else the one that serves it; else the nearest of its superiors that has it,
   * or the one that serves that superior.
   *
   * @param function such as {@code cong-an}
   * @param agency code of the agency whose dossier needs it
   * @throws Refusal conflict, naming function and agency, when there is none, or several that nothing tells apart
   */
  public Agency doing(String function, String agency) {
    Map<String, Agency> all = agencies.all().stream().collect(Collectors.toMap(Agency::code, Function.identity()));
    Set<String> seen = new HashSet<>();
    for (Agency served = all.get(agency); served != null && seen.add(served.code()); served = all.get(served.parentCode())) {
      List<Agency> doing = nearest(function, served, all);
      if (doing.size() > 1) {
        throw Refusal.conflict("dossier.function.several", function, agency,
            String.join(", ", doing.stream().map(Agency::code).toList()));
      }
      if (!doing.isEmpty()) {
        return doing.get(0);
      }
    }
    throw Refusal.conflict("dossier.function.none", function, agency);
  }

  private static List<Agency> nearest(String function, Agency served, Map<String, Agency> all) {
    if (served.does(function)) {
      return List.of(served);
    }
    return all.values().stream().filter(each -> each.does(function) && each.servesDirectly(served.code()))
        .sorted(Comparator.comparing(Agency::code)).toList();
  }
}

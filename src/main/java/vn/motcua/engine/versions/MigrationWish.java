package vn.motcua.engine.versions;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What somebody wants to move.
 *
 * @param definition key of the diagram
 * @param from versions to leave; empty for every other than {@code to}
 * @param to the version to go to; null for the newest
 * @param dossiers codes; empty for all that run on those versions
 * @param mapping steps that have another id there; equal ids are mapped by themselves
 */
public record MigrationWish(
    String definition, List<Integer> from, Integer to, List<String> dossiers, List<StepPair> mapping) {

  public MigrationWish {
    from = from == null ? List.of() : List.copyOf(from);
    dossiers = dossiers == null ? List.of() : List.copyOf(dossiers);
    mapping = mapping == null ? List.of() : List.copyOf(mapping);
  }

  /** Ids of a step in the old and in the new version. */
  public record StepPair(String from, String to) {}

  MigrationWish to(int version) {
    return new MigrationWish(definition, from, version, dossiers, mapping);
  }

  String mappingText() {
    return mapping.stream().map(pair -> pair.from() + " " + pair.to()).collect(Collectors.joining("\n"));
  }

  static List<StepPair> mapping(String text) {
    return text.lines().map(line -> line.split(" ")).map(pair -> new StepPair(pair[0], pair[1])).toList();
  }
}

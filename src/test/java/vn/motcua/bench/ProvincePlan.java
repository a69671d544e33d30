package vn.motcua.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * How many dossiers each agency of a province has, in the proportions of one real province in one month: 163 agencies, what each
 * received, what was not in time, how many days it took.
 */
final class ProvincePlan {

  private static final String REAL = "/bench/province-month-H44-2026-08.csv";
  /** One procedure alone is 43,138 of 184,513 there. */
  private static final double SHARE_OF_FIRST = 43_138 / 184_513.0;

  private ProvincePlan() {}

  /**
   * @param ended how many dossiers ended, and {@code open} how many are not
   * @param late share of what ended that was late, from 0 to 1
   * @param days how long one takes on the average
   */
  record Office(String code, boolean commune, int ended, int open, double late, double days) {

    /** Those who handle dossiers there. */
    List<String> officers() {
      String tail = code.toLowerCase(java.util.Locale.ROOT).replace('.', '-');
      return List.of("thuly." + tail, "thulyhai." + tail, "thulyba." + tail);
    }
  }

  /** A procedure and how it is drawn; the key of its diagram may be of none that is deployed. */
  record Asked(String code, String name, String definitionKey) {}

  static List<Office> offices(int ended, int open) {
    List<String[]> lines = lines();
    double all = lines.stream().mapToInt(line -> Integer.parseInt(line[2])).sum();
    List<Office> offices = new ArrayList<>();
    double sum = 0;
    for (String[] line : lines) {
      int received = Integer.parseInt(line[2]);
      double until = sum + received;
      offices.add(new Office(line[0], line[1].equals("commune"), part(ended, sum / all, until / all),
          part(open, sum / all, until / all), received == 0 ? 0 : 1 - Integer.parseInt(line[3]) / (double) received,
          Math.max(1, Double.parseDouble(line[4]))));
      sum = until;
    }
    return offices;
  }

  /** The first is asked for as often as it really is; the others ever more seldom. */
  static Asked asked(List<Asked> procedures, Random random) {
    if (random.nextDouble() < SHARE_OF_FIRST) {
      return procedures.get(0);
    }
    double place = random.nextDouble();
    return procedures.get(1 + (int) (place * place * (procedures.size() - 1)));
  }

  /** Sums are rounded, not parts, so that the parts add up. */
  private static int part(int whole, double from, double until) {
    return (int) (Math.round(whole * until) - Math.round(whole * from));
  }

  private static List<String[]> lines() {
    try (InputStream file = ProvincePlan.class.getResourceAsStream(REAL)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).filter(line -> !line.isBlank())
          .map(line -> line.split(",")).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

package vn.motcua.procedure.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.Texts;
import vn.motcua.procedure.check.FindingSentences.Language;

/** Whatever is done to a folder, the check answers with findings, and no rule breaks. */
class NeverAnExceptionTest {

  private static final int ROUNDS = 120;
  private static final Pattern ELEMENT = Pattern.compile("<(bpmn:\\w+)[^>]*/>|<(bpmn:\\w+)[^>]*>[^<]*</\\2>");
  private static final Pattern ATTRIBUTE = Pattern.compile(" [\\w:]+=\"([^\"]*)\"");
  private static final List<String> ODD = List.of("", " ", "${", "${a", "${a.b.c}", "0", "-1", "same day", "|", "a|a", ",", "P1D",
      "999999 working days", "Flow_ToIntake", "SubProcess_Dossier", "true", "${1/0}", "\u0000x", "(", "'", "\ud83d\ude00", "common-intake");

  private final ProcessCheck check = new ProcessCheck();
  private final FindingSentences sentences = new FindingSentences(new Texts(), Language.VIETNAMESE);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void bytes_may_be_changed_lost_or_doubled(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      judge(random, seed + "/" + round, content -> damaged(content, random));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void elements_and_attributes_may_be_lost_doubled_or_exchanged(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      judge(random, seed + "/" + round, content -> {
        String text = new String(content, StandardCharsets.UTF_8);
        for (int times = 1 + random.nextInt(6); times > 0; times--) {
          text = random.nextBoolean() ? elementChanged(text, random) : attributeChanged(text, random);
        }
        return text.getBytes(StandardCharsets.UTF_8);
      });
    }
  }

  private interface Change {
    byte[] of(byte[] content);
  }

  private void judge(Random random, String which, Change change) {
    List<List<CheckedFile>> folders = new ArrayList<>(Folders.all().values());
    List<CheckedFile> folder = new ArrayList<>(folders.get(random.nextInt(folders.size())));
    int at = random.nextInt(folder.size());
    CheckedFile file = folder.get(at);
    folder.set(at, new CheckedFile(file.name(), change.of(file.content())));
    List<Finding> findings = check.check(folder, Folders.REPOSITORY);
    assertThat(findings).as(which + " " + file.name()).noneMatch(finding -> finding.rule().equals("check-broken"));
    assertThat(findings).allSatisfy(finding -> assertThat(sentences.what(finding) + sentences.cure(finding)).isNotBlank());
  }

  private static byte[] damaged(byte[] content, Random random) {
    byte[] changed = content.clone();
    int at = random.nextInt(changed.length);
    return switch (random.nextInt(4)) {
      case 0 -> Arrays.copyOf(changed, at);
      case 1 -> {
        changed[at] = (byte) random.nextInt(256);
        yield changed;
      }
      case 2 -> {
        byte[] doubled = Arrays.copyOf(changed, changed.length + at);
        System.arraycopy(changed, 0, doubled, changed.length, at);
        yield doubled;
      }
      default -> {
        int length = Math.min(1 + random.nextInt(200), changed.length - at);
        byte[] shorter = new byte[changed.length - length];
        System.arraycopy(changed, 0, shorter, 0, at);
        System.arraycopy(changed, at + length, shorter, at, shorter.length - at);
        yield shorter;
      }
    };
  }

  private static String elementChanged(String text, Random random) {
    List<int[]> places = places(ELEMENT.matcher(text));
    if (places.isEmpty()) {
      return text;
    }
    int[] place = places.get(random.nextInt(places.size()));
    String element = text.substring(place[0], place[1]);
    int other = places.get(random.nextInt(places.size()))[0];
    return switch (random.nextInt(3)) {
      case 0 -> text.substring(0, place[0]) + text.substring(place[1]);
      case 1 -> text.substring(0, place[1]) + element + text.substring(place[1]);
      default -> text.substring(0, other) + element + text.substring(other);
    };
  }

  private static String attributeChanged(String text, Random random) {
    List<int[]> places = places(ATTRIBUTE.matcher(text));
    if (places.isEmpty()) {
      return text;
    }
    int[] place = places.get(random.nextInt(places.size()));
    int[] other = places.get(random.nextInt(places.size()));
    if (random.nextInt(4) == 0) {
      return text.substring(0, place[0]) + text.substring(place[1]);
    }
    String value = random.nextBoolean() ? ODD.get(random.nextInt(ODD.size()))
        : text.substring(text.indexOf('"', other[0]) + 1, other[1] - 1);
    return text.substring(0, text.indexOf('"', place[0]) + 1) + value + text.substring(place[1] - 1);
  }

  private static List<int[]> places(Matcher matcher) {
    List<int[]> places = new ArrayList<>();
    while (matcher.find()) {
      places.add(new int[] {matcher.start(), matcher.end()});
    }
    return places;
  }
}

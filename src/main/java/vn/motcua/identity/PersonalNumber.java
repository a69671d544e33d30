package vn.motcua.identity;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.Refusal;

/**
 * A personal number (số định danh cá nhân): {@code PPP C YY RRRRRR}, twelve digits. PPP is the province of birth
 * registration or the country, C tells century and sex (0, 1: born 1900–1999, male, female; 2, 3: 2000–2099; 4, 5:
 * 2100–2199 …), YY the year of birth, R is random. There is no check digit, so a number that passes may still be mistyped.
 */
public record PersonalNumber(String digits) {

  /** Prefix of test data: no real person has it. */
  public static final String TEST_PREFIX = "000";

  private static final Pattern TWELVE_DIGITS = Pattern.compile("[0-9]{12}");
  private static final int FIRST_COUNTRY = 100;

  /** The 63 provinces as they were when numbers were given out; the mergers of 2025 changed no number. */
  private static final Set<String> PROVINCES = Stream.of(
      "001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042",
      "044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087",
      "089 091 092 093 094 095 096").flatMap(codes -> Stream.of(codes.split(" "))).collect(Collectors.toUnmodifiableSet());

  /** @throws Refusal when it is not twelve digits */
  public PersonalNumber {
    if (!isWellFormed(digits)) {
      throw Refusal.invalid("personalNumber", "identity.number.format");
    }
  }

  /**
   * Puts a number together.
   *
   * @param birthYear 1900 to 2399
   * @param sex {@code M} or {@code F}
   * @param serial the six digits that tell people apart, 0 to 999,999
   */
  static PersonalNumber of(String province, int birthYear, String sex, int serial) {
    int century = (birthYear / 100 - 19) * 2 + (sex.equals("F") ? 1 : 0);
    return new PersonalNumber("%s%d%02d%06d".formatted(province, century, birthYear % 100, serial));
  }

  /** Twelve digits 0–9 and nothing else; a nine-digit identity card number is not one. */
  public static boolean isWellFormed(String text) {
    return text != null && TWELVE_DIGITS.matcher(text).matches();
  }

  public String provinceCode() {
    return digits.substring(0, 3);
  }

  public boolean isTestData() {
    return provinceCode().equals(TEST_PREFIX);
  }

  /** {@code M} or {@code F}: the parity of the fourth digit. */
  public String sex() {
    return centuryDigit() % 2 == 0 ? "M" : "F";
  }

  /** Four digits, 1900 to 2399. */
  public int birthYear() {
    return 1900 + 100 * (centuryDigit() / 2) + Integer.parseInt(digits.substring(4, 6));
  }

  /**
   * What an officer should look at. Nothing here refuses: the numbers on old papers contain mistakes of the registrars.
   *
   * @param birthDate or null when unknown
   * @param sex {@code M}, {@code F}, or null when unknown
   */
  public Set<NumberFinding> findings(BirthDate birthDate, String sex) {
    Set<NumberFinding> findings = EnumSet.noneOf(NumberFinding.class);
    if (sex != null && !sex.equals(sex())) {
      findings.add(NumberFinding.SEX_DIFFERS);
    }
    if (birthDate != null && birthDate.year() != birthYear()) {
      findings.add(NumberFinding.BIRTH_YEAR_DIFFERS);
    }
    if (isTestData()) {
      findings.add(NumberFinding.TEST_DATA);
    } else if (Integer.parseInt(provinceCode()) < FIRST_COUNTRY && !PROVINCES.contains(provinceCode())) {
      findings.add(NumberFinding.PROVINCE_UNKNOWN);
    }
    return findings;
  }

  private int centuryDigit() {
    return digits.charAt(3) - '0';
  }

  /** Keeps the number out of any log line. */
  @Override
  public String toString() {
    return "PersonalNumber[…]";
  }
}

package vn.motcua.notification;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Person;

/** Where the applicant is reached: by the applicant's own addresses, else by those of whoever handed the dossier in. */
@Component
class Addresses {

  /** One address and nothing else: no name, no list, no line break that could begin a header of its own. */
  private static final Pattern MAIL = Pattern.compile(
      "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
          + "@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+");
  private static final int LONGEST_MAIL = 254;
  private static final Pattern SEPARATORS = Pattern.compile("[\\s.()-]");
  /** A mobile number after its leading 0 or 84. */
  private static final Pattern MOBILE = Pattern.compile("(?:0|\\+?84)([0-9]{9})");

  private final Dossiers dossiers;

  Addresses(Dossiers dossiers) {
    this.dossiers = dossiers;
  }

  /** Both may be null. {@code phone} is written {@code 84900000003}. */
  record Reachable(String mail, String phone) {

    @Override
    public String toString() {
      return "Reachable[…]";
    }
  }

  Reachable of(String dossierCode) {
    Person applicant = dossiers.applicant(dossierCode);
    Person submitter = dossiers.submitter(dossierCode);
    return new Reachable(
        first(applicant, submitter, person -> Optional.ofNullable(person.email()).map(String::strip).filter(Addresses::isMail)),
        first(applicant, submitter, person -> mobile(person.phone())));
  }

  static boolean isMail(String text) {
    return text != null && text.length() <= LONGEST_MAIL && MAIL.matcher(text).matches();
  }

  /** The number as carriers take it; empty for what is no number of a telephone in Viet Nam. */
  static Optional<String> mobile(String text) {
    if (text == null) {
      return Optional.empty();
    }
    var number = MOBILE.matcher(SEPARATORS.matcher(text).replaceAll(""));
    return number.matches() ? Optional.of("84" + number.group(1)) : Optional.empty();
  }

  private static String first(Person one, Person other, Function<Person, Optional<String>> address) {
    return Stream.of(one, other).flatMap(person -> address.apply(person).stream()).findFirst().orElse(null);
  }
}

package vn.motcua.identity;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers that no real person can have (prefix 000), for the sandbox. Each enters the embedded register with the child; the
 * register's primary key refuses to give one number to two children. Production has no such issuer: there a number comes from the
 * national database.
 */
@Component
@ConditionalOnProperty(name = "motcua.personal-numbers", havingValue = "test")
class TestNumbers implements PersonalNumberIssuer {

  private static final int SERIALS = 1_000_000;
  private static final int MOST_TRIES = 100;

  private final JdbcClient jdbc;
  private final IntSupplier serials;

  @Autowired
  TestNumbers(JdbcClient jdbc) {
    this(jdbc, serials(new SecureRandom()));
  }

  /** @param serials where the six digits come from that tell people apart */
  TestNumbers(JdbcClient jdbc, IntSupplier serials) {
    this.jdbc = jdbc;
    this.serials = serials;
  }

  @Override
  @Transactional
  public Optional<PersonalNumber> issue(Newborn newborn) {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      PersonalNumber number = PersonalNumber.of(
          PersonalNumber.TEST_PREFIX, newborn.birthDate().year(), newborn.sex(), serials.getAsInt());
      if (isFree(number)) {
        enter(number, newborn);
        return Optional.of(number);
      }
    }
    return Optional.empty();
  }

  private static IntSupplier serials(SecureRandom random) {
    return () -> random.nextInt(SERIALS);
  }

  private boolean isFree(PersonalNumber number) {
    return jdbc.sql("SELECT COUNT(*) FROM register_citizen WHERE personal_number = ?").param(number.digits())
        .query(Integer.class).single() == 0;
  }

  private void enter(PersonalNumber number, Newborn newborn) {
    jdbc.sql("INSERT INTO register_citizen (personal_number, full_name, birth_year, birth_date, sex) VALUES (?, ?, ?, ?, ?)")
        .params(number.digits(), newborn.fullName(), newborn.birthDate().year(), newborn.birthDate().date(), newborn.sex())
        .update();
  }
}

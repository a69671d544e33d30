package vn.motcua.support;

import java.util.Optional;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import vn.motcua.identity.PersonalNumberIssuer;

/** Takes away, for as long as a test needs it, whoever gives newborns their personal numbers. */
@Component
public class NumberSwitch implements BeanPostProcessor {

  private volatile boolean down;

  /** Runs what happens while no number can be had. */
  public void whileDown(Runnable act) {
    down = true;
    try {
      act.run();
    } finally {
      down = false;
    }
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (!(bean instanceof PersonalNumberIssuer issuer)) {
      return bean;
    }
    PersonalNumberIssuer switched = newborn -> down ? Optional.empty() : issuer.issue(newborn);
    return switched;
  }
}

package vn.motcua.support;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import vn.motcua.identity.IdentityReason;
import vn.motcua.identity.LookUpRequest;
import vn.motcua.identity.LookUpResult;
import vn.motcua.identity.PopulationRegister;

/** Takes the population register of a {@link CentreTest} down for as long as a test needs it. */
@Component
public class RegisterSwitch implements BeanPostProcessor {

  private volatile boolean down;

  /** Runs what happens while nobody answers. */
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
    return name.equals("populationRegister") ? new Switched((PopulationRegister) bean) : bean;
  }

  private final class Switched implements PopulationRegister {

    private final PopulationRegister register;

    Switched(PopulationRegister register) {
      this.register = register;
    }

    @Override
    public LookUpResult lookUp(LookUpRequest request) {
      return down ? LookUpResult.unavailable(IdentityReason.REGISTER_UNREACHABLE) : register.lookUp(request);
    }
  }
}

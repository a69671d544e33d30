package vn.motcua.web;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Reads facts of the engine that an officer has no right to list (which instance, which deployment) but that our own rules
 * need, after the officer's right to the thing itself was checked.
 */
@Component
public class UnrestrictedEngine {

  private final IdentityService identityService;

  UnrestrictedEngine(IdentityService identityService) {
    this.identityService = identityService;
  }

  public <T> T read(Supplier<T> reading) {
    Authentication who = identityService.getCurrentAuthentication();
    identityService.clearAuthentication();
    try {
      return reading.get();
    } finally {
      if (who != null) {
        identityService.setAuthentication(who.getUserId(), who.getGroupIds(), who.getTenantIds());
      }
    }
  }
}

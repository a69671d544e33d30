package vn.motcua.procedure.check;

import java.util.List;

/** The one list of all rules. */
final class Rules {

  private Rules() {}

  static List<Rule> all() {
    Feel feel = new Feel();
    return List.of(
        new ProcessRule(),
        new CodeRule(),
        new ConstructRule(),
        new MetadataRule(),
        new FlowRule(),
        new GatewayRule(),
        new TokenRule(),
        new TimerRule(),
        new WithdrawalRule(),
        new WorkingTimeRule(),
        new StepLimitRule(),
        new OutcomeRule(),
        new WorkRule(),
        new CallRule(),
        new LabelRule(),
        new UnverifiedRule(),
        new FormIdentityRule(),
        new FormKeyRule(),
        new FormTextRule(),
        new FormConditionRule(feel),
        new FormConstructRule(),
        new FormProcessRule(),
        new FormUseRule(),
        new DecisionTableRule(feel),
        new DecisionCoverRule(),
        new FeeTableRule(),
        new LayoutRule());
  }
}

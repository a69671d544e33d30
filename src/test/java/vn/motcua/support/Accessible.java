package vn.motcua.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Holds what a page shows to the part of WCAG 2.2 AA that a program can judge: names, contrast, roles, size of targets. */
public final class Accessible {

  private static final List<String> LEVEL_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

  private Accessible() {}

  /**
   * Fails with every violation inside these elements, as the page stands now: call it again after what opens or unfolds.
   *
   * @param selectors of what is ours, at least one; each must be on the page
   */
  public static void assertAccessible(Page page, String... selectors) {
    assertThat(selectors).as("what to look at").isNotEmpty();
    List<String> violations = new ArrayList<>();
    for (String selector : selectors) {
      assertThat(page.locator(selector).count()).as("%s on the page", selector).isPositive();
      violations.addAll(violations(page, selector));
    }
    assertThat(violations).as("violations of WCAG 2.2 AA").isEmpty();
  }

  private static List<String> violations(Page page, String selector) {
    AxeResults results = new AxeBuilder(page).include(selector).withTags(LEVEL_AA).analyze();
    if (results.isErrored()) {
      throw new AssertionError("axe could not look at " + selector + ": " + results.getErrorMessage());
    }
    return results.getViolations().stream()
        .flatMap(rule -> rule.getNodes().stream().map(node -> sentence(rule, node))).toList();
  }

  private static String sentence(Rule rule, CheckedNode node) {
    return rule.getId() + " at " + node.getTarget() + ": " + node.getFailureSummary() + " (" + node.getHtml() + ")";
  }
}

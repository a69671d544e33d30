package vn.motcua.clock;

import java.time.Instant;
import java.util.List;

/**
 * A due date and why it is that.
 *
 * @param due null when the term sets no date
 * @param provisional a counted year has no announced calendar yet
 * @param explanation Vietnamese sentences in the order of counting
 */
public record DueAnswer(Instant due, boolean provisional, List<String> explanation) {}

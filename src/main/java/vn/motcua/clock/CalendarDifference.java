package vn.motcua.clock;

/**
 * One thing that an import would change.
 *
 * @param agency code, or {@code *} for the whole province
 * @param before what stands now, null when it is new
 * @param after what would stand, null when it goes
 * @param sentence the same in Vietnamese
 */
public record CalendarDifference(String agency, String before, String after, String sentence) {}

package vn.motcua.supervision;

/**
 * What one step took, over many dossiers. Times are working minutes of the agency that did it, from when the step was offered until it
 * was done, without the time in which the clock stood for the applicant.
 *
 * @param diagram key of the diagram in which it is drawn
 * @param name what the newest diagram that has it calls it
 * @param finished how often it was done in the period
 * @param limited how often of these it had a limit
 * @param over how often of these it took longer than it was given
 * @param median so long or shorter took half of them; null when there are none
 * @param ninetieth so long or shorter took nine of ten
 * @param shareMinutes working time that the newest diagram gives it of the term; null when it gives none
 * @param open how many dossiers are at it now, of which {@code openOver} longer than it is given and {@code openWaiting} for the
 *     applicant
 */
public record StepFigures(
    String diagram, String task, String name, long finished, long limited, long over, Integer median, Integer ninetieth,
    Integer shareMinutes, long open, long openOver, long openWaiting) {}

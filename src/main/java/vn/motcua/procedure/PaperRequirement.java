package vn.motcua.procedure;

import java.util.List;

/**
 * A paper that the procedure asks for (thành phần hồ sơ), as its decision lists it.
 *
 * @param forms the accepted forms: ORIGINAL, CERTIFIED_COPY, PHOTOCOPY
 * @param validity the days of reception for which it is asked: a declaration form is replaced, a paper is no longer needed
 */
public record PaperRequirement(int number, String name, List<String> forms, int count, boolean required, Validity validity) {}

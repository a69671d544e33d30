package vn.motcua.document;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF, the reference validator, whether a file is PDF/A-2u (ISO 19005-2). */
final class ArchivablePdf {

  private ArchivablePdf() {}

  /** What the file breaks, with clause and reason; empty when it is PDF/A-2u. */
  static List<String> faults(byte[] content) {
    VeraGreenfieldFoundryProvider.initialise();
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(content), PDFAFlavour.PDFA_2_U);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_U, false)) {
      ValidationResult result = validator.validate(parser);
      List<String> faults = result.getTestAssertions().stream().filter(check -> check.getStatus() != TestAssertion.Status.PASSED)
          .map(check -> check.getRuleId().getClause() + ": " + check.getMessage()).distinct().toList();
      return faults.isEmpty() && !result.isCompliant() ? List.of("not compliant, and no reason given") : faults;
    } catch (Exception fault) {
      throw new AssertionError("The file could not be validated", fault);
    }
  }
}

import java.io.File;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Holds PDF files against profiles of veraPDF: Judge PROFILE[,PROFILE…] FILE…; exit 1 when one fails. */
public class Judge {
  private Judge() {}

  public static void main(String[] words) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    boolean allPass = words.length > 1;
    for (int at = 1; at < words.length; at++) {
      for (String profile : words[0].split(",")) {
        allPass &= passes(new File(words[at]), PDFAFlavour.fromString(profile));
      }
    }
    System.exit(allPass ? 0 : 1);
  }

  private static boolean passes(File file, PDFAFlavour flavour) throws Exception {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      System.out.println((result.isCompliant() ? "pass " : "FAIL ") + flavour + " " + file);
      TreeSet<String> faults = new TreeSet<>();
      for (TestAssertion one : result.getTestAssertions()) {
        if (one.getStatus() == TestAssertion.Status.FAILED) {
          faults.add("  " + one.getRuleId().getClause() + ": " + one.getMessage());
        }
      }
      faults.forEach(System.out::println);
      return result.isCompliant();
    }
  }
}

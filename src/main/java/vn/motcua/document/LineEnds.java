package vn.motcua.document;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a line of a document may end. The library also ends it before a slash, for the sake of long addresses; of other texts that would
 * tear Ông/Bà and the number of a document apart.
 */
final class LineEnds implements FSTextBreaker {

  private final BreakIterator words = BreakIterator.getLineInstance(Locale.forLanguageTag("vi"));
  private final FSTextBreaker addresses = new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.forLanguageTag("vi")));
  private boolean address;

  @Override
  public void setText(String text) {
    address = text.contains("://");
    if (address) {
      addresses.setText(text);
    } else {
      words.setText(text);
    }
  }

  @Override
  public int next() {
    return address ? addresses.next() : words.next();
  }
}

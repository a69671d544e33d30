package vn.motcua;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sentences that people read. A key starts with the name of its file: {@code clock.due.sameDay} stands in
 * {@code messages/clock.properties} under {@code due.sameDay}.
 */
public final class Texts {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

  private final Map<String, MessageFormat> sentences = new ConcurrentHashMap<>();

  /**
   * @param key file name, dot, key in the file
   * @param arguments values for the sentence's {0}, {1}, …
   * @throws MissingResourceException when the file or the key does not exist: a fault of ours, never of the user
   */
  public String text(String key, Object... arguments) {
    MessageFormat sentence = sentences.computeIfAbsent(key, this::load);
    return ((MessageFormat) sentence.clone()).format(arguments);
  }

  public String text(Refusal refusal) {
    return text(refusal.key(), refusal.arguments());
  }

  private MessageFormat load(String key) {
    int dot = key.indexOf('.');
    if (dot < 1) {
      throw new MissingResourceException("Text key without a file: " + key, Texts.class.getName(), key);
    }
    ResourceBundle bundle = ResourceBundle.getBundle("messages." + key.substring(0, dot), Locale.ROOT);
    return new MessageFormat(bundle.getString(key.substring(dot + 1)), VIETNAMESE);
  }
}

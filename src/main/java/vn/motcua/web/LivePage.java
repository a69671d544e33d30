package vn.motcua.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import vn.motcua.Texts;

/** Where a designer sees whether what was saved is live, and what is wrong with what is not. */
@RestController
class LivePage {

  private static final List<String> WORDS = List.of("title", "intro", "folder", "source", "by", "at", "program", "hash", "good",
      "refused", "conflict", "gone", "failed", "jar", "changed", "script", "modeler", "act");

  private final String page;

  LivePage(Texts texts) throws IOException {
    String template = new ClassPathResource("web/quy-trinh-dang-chay.html").getContentAsString(StandardCharsets.UTF_8);
    for (String word : WORDS) {
      template = template.replace("{{" + word + "}}", HtmlUtils.htmlEscape(texts.text("web.live." + word), "UTF-8"));
    }
    this.page = template;
  }

  @GetMapping(path = "/quy-trinh-dang-chay", produces = MediaType.TEXT_HTML_VALUE)
  String page() {
    return page;
  }
}

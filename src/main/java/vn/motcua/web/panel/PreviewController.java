package vn.motcua.web.panel;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.Refusal;
import vn.motcua.document.PagePictures;
import vn.motcua.document.ReadableDocuments;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.PaperFiles;
import vn.motcua.dossier.Results;

/** Pages of scanned papers, of letters and of the digitised result as pictures, for whoever may open the file itself. */
@RestController
@RequestMapping("/api/dossiers/{code}")
@Tag(name = "Xem trước")
class PreviewController {

  private static final String PDF = MediaType.APPLICATION_PDF_VALUE;

  private final Dossiers dossiers;
  private final DossierAccess access;
  private final PaperFiles papers;
  private final Results results;
  private final ReadableDocuments documents;
  private final PagePictures pictures;

  PreviewController(
      Dossiers dossiers, DossierAccess access, PaperFiles papers, Results results, ReadableDocuments documents,
      PagePictures pictures) {
    this.dossiers = dossiers;
    this.access = access;
    this.papers = papers;
    this.results = results;
    this.documents = documents;
    this.pictures = pictures;
  }

  /** @param pages how many; 1 for a photograph */
  record Pages(int pages, String mediaType) {}

  @GetMapping("/papers/{number}/pages")
  @Operation(summary = "Số trang tệp quét của một giấy tờ")
  Pages ofPaper(@PathVariable String code, @PathVariable int number) {
    return pages(paper(code, number));
  }

  @GetMapping("/papers/{number}/pages/{page}")
  @Operation(summary = "Một trang tệp quét của một giấy tờ, dạng ảnh")
  ResponseEntity<byte[]> pageOfPaper(
      @PathVariable String code, @PathVariable int number, @PathVariable int page,
      @RequestParam(defaultValue = "1000") int width) {
    return picture(paper(code, number), page, width);
  }

  @GetMapping("/result/pages")
  @Operation(summary = "Số trang bản số hóa của kết quả")
  Pages ofResult(@PathVariable String code) {
    return pages(result(code));
  }

  @GetMapping("/result/pages/{page}")
  @Operation(summary = "Một trang bản số hóa của kết quả, dạng ảnh")
  ResponseEntity<byte[]> pageOfResult(
      @PathVariable String code, @PathVariable int page,
      @RequestParam(defaultValue = "1000") int width) {
    return picture(result(code), page, width);
  }

  @GetMapping("/documents/{id}/pages")
  @Operation(summary = "Số trang của một văn bản đã phát hành")
  Pages ofDocument(@PathVariable String code, @PathVariable String id) {
    return new Pages(pictures.count(documents.content(code, id)), PDF);
  }

  @GetMapping("/documents/{id}/pages/{page}")
  @Operation(summary = "Một trang của một văn bản đã phát hành, dạng ảnh")
  ResponseEntity<byte[]> pageOfDocument(
      @PathVariable String code, @PathVariable String id, @PathVariable int page,
      @RequestParam(defaultValue = "1000") int width) {
    return jpeg(pictures.draw(documents.content(code, id), page, width));
  }

  private PaperFiles.Scan paper(String code, int number) {
    access.requireRead(dossiers.get(code));
    return papers.read(code, number);
  }

  private PaperFiles.Scan result(String code) {
    access.requireRead(dossiers.get(code));
    return results.file(code);
  }

  private Pages pages(PaperFiles.Scan scan) {
    return new Pages(isPdf(scan) ? pictures.count(scan.content()) : 1, scan.mediaType());
  }

  /** A photograph is a picture already. */
  private ResponseEntity<byte[]> picture(PaperFiles.Scan scan, int page, int width) {
    if (isPdf(scan)) {
      return jpeg(pictures.draw(scan.content(), page, width));
    }
    if (page != 1) {
      throw Refusal.notFound("document.preview.page", page);
    }
    return privately(MediaType.parseMediaType(scan.mediaType()), scan.content());
  }

  private static boolean isPdf(PaperFiles.Scan scan) {
    return PDF.equals(scan.mediaType());
  }

  private static ResponseEntity<byte[]> jpeg(byte[] picture) {
    return privately(MediaType.IMAGE_JPEG, picture);
  }

  /** Personal data: nothing of it may stay on an office's shared computer. */
  private static ResponseEntity<byte[]> privately(MediaType type, byte[] content) {
    return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noStore())
        .header("X-Content-Type-Options", "nosniff").body(content);
  }
}

package vn.kstthc.publication;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import vn.kstthc.document.OfficialPaper;
import vn.kstthc.organisation.Directory;

/** What is taken from a case: its files, and the papers made of its list. Always as a download, never shown inside the site. */
@Controller
@RequestMapping("/cong-bo" + PublicationPages.CASE)
class PublicationDownloads {

  private final Publications publications;
  private final PublicationReaders readers;
  private final PublicationFiles files;
  private final PublicationPaper paper;
  private final PublicationHtml html;
  private final Directory directory;

  PublicationDownloads(Publications publications, PublicationReaders readers, PublicationFiles files, PublicationPaper paper,
      PublicationHtml html, Directory directory) {
    this.publications = publications;
    this.readers = readers;
    this.files = files;
    this.paper = paper;
    this.html = html;
    this.directory = directory;
  }

  /** A paper filled from the list, to be completed in a word processor. */
  @GetMapping("/van-ban/{kind}")
  ResponseEntity<byte[]> paper(@PathVariable String number, @PathVariable PublicationPaper.Kind kind) {
    Publication publication = readers.readable(number, reader());
    return download(kind.fileName(publication), OfficialPaper.MEDIA_TYPE, paper.of(kind, publication, listed(publication)));
  }

  /** For the sector's website. */
  @GetMapping("/trang-thong-tin.html")
  ResponseEntity<byte[]> fragment(@PathVariable String number) {
    Publication publication = readers.readable(number, reader());
    return download(number + "-trang-thong-tin.html", "text/html;charset=UTF-8",
        html.of(publication, listed(publication)).getBytes(StandardCharsets.UTF_8));
  }

  private List<PublishedLine> listed(Publication publication) {
    if (publication.effectiveOn() == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Hồ sơ chưa có văn bản quy định thủ tục.");
    }
    List<PublishedLine> lines = publications.lines(publication);
    if (lines.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Hồ sơ chưa có danh mục thủ tục.");
    }
    return lines;
  }

  @GetMapping("/tep/{id}")
  ResponseEntity<byte[]> file(@PathVariable String number, @PathVariable long id) {
    Publication publication = readers.readable(number, reader());
    PublicationFile file = files.find(publication, id)
        .filter(found -> found.submitted() || directory.unitsOf(reader()).contains(found.unit()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Không có tệp này."));
    return download(file.name(), file.mediaType(), files.read(id));
  }

  private static ResponseEntity<byte[]> download(String name, String type, byte[] content) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
        .header(HttpHeaders.CONTENT_TYPE, type).body(content);
  }

  private String reader() {
    return directory.currentUser().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
  }
}

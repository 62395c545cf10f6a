package vn.kstthc.feedback;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.kstthc.document.OfficialPaper;
import vn.kstthc.organisation.Directory;

/** The letters of a case, to be completed in a word processor. */
@Controller
class LetterPages {

  private final FeedbackItems items;
  private final FeedbackReaders readers;
  private final LetterFile letters;
  private final Directory directory;

  LetterPages(FeedbackItems items, FeedbackReaders readers, LetterFile letters, Directory directory) {
    this.items = items;
    this.readers = readers;
    this.letters = letters;
    this.directory = directory;
  }

  @GetMapping("/phan-anh/so/{number:PAKN-.*}/van-ban/{kind}")
  ResponseEntity<byte[]> letter(@PathVariable String number, @PathVariable LetterFile.Kind kind) {
    String reader = directory.currentUser().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
    // a letter names the sender
    Feedback item = items.find(number).filter(found -> readers.maySee(found, reader) && readers.maySeeSender(found, reader))
        .orElseThrow(() -> notFound("Không có phản ánh, kiến nghị này, hoặc không thuộc đơn vị bạn."));
    if (!letters.fits(kind, item)) {
      throw notFound("Vụ việc %s không có văn bản này.".formatted(number));
    }
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
            .filename(kind.fileName(item), StandardCharsets.UTF_8).build().toString())
        .header(HttpHeaders.CONTENT_TYPE, OfficialPaper.MEDIA_TYPE).body(letters.of(kind, item));
  }

  private static ResponseStatusException notFound(String why) {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, why);
  }
}

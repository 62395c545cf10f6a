package vn.kstthc.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;
import vn.kstthc.form.CheckedUpload;
import vn.kstthc.form.FieldError;
import vn.kstthc.form.FormRefused;

/** The files that came with a form, each looked at; on disk until closed. */
final class SentFiles implements AutoCloseable {

  static final String FIELD = "files";
  static final String LABEL = "Tệp kèm theo";
  static final int MOST = 5;

  private final List<CheckedUpload> fine = new ArrayList<>();
  private final List<FieldError> errors = new ArrayList<>();
  private final int chosen;

  private SentFiles() {
    chosen = 0;
  }

  /** Of a form that is only shown again. */
  static SentFiles none() {
    return new SentFiles();
  }

  SentFiles(HttpServletRequest request, DataSize largest) throws IOException {
    List<MultipartFile> sent = chosen(request);
    chosen = sent.size();
    if (chosen > MOST) {
      errors.add(new FieldError(FIELD, LABEL, "nhiều nhất %d tệp, ông/bà đã chọn %d".formatted(MOST, chosen)));
      return;
    }
    for (MultipartFile file : sent) {
      read(file, largest.toBytes());
    }
  }

  private static List<MultipartFile> chosen(HttpServletRequest request) {
    MultipartHttpServletRequest form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    // where nothing was chosen, browsers send an empty file without a name
    return form == null ? List.of() : form.getFiles(FIELD).stream()
        .filter(file -> !file.isEmpty() || file.getOriginalFilename() != null && !file.getOriginalFilename().isEmpty()).toList();
  }

  private void read(MultipartFile file, long largest) throws IOException {
    try {
      fine.add(CheckedUpload.read(FIELD, LABEL, file.getOriginalFilename(), file.getInputStream(), largest));
    } catch (FormRefused refused) {
      errors.addAll(refused.errors());
    }
  }

  List<CheckedUpload> fine() {
    return fine;
  }

  List<FieldError> errors() {
    return errors;
  }

  /** @return of all that are fine, rounded up */
  long megabytes() {
    return DataSize.ofBytes(fine.stream().mapToLong(CheckedUpload::size).sum() + DataSize.ofMegabytes(1).toBytes() - 1).toMegabytes();
  }

  /** @return whether some were chosen: a browser does not choose them again by itself */
  boolean some() {
    return chosen > 0;
  }

  @Override
  public void close() throws IOException {
    for (CheckedUpload file : fine) {
      file.close();
    }
  }
}

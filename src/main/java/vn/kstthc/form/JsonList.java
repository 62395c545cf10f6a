package vn.kstthc.form;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.List;

/** A list of a form, which comes as JSON text. Read strictly: what is not clearly said is not guessed at. */
final class JsonList {

  private static final JsonMapper JSON = JsonMapper.builder()
      .addModule(new SimpleModule().addDeserializer(String.class, new Text()))
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
          DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
      .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
      .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
      .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
      .build();

  private JsonList() {}

  static <T> List<T> read(String json, Class<T> element) throws JsonProcessingException {
    List<T> list = JSON.readValue(json, JSON.getTypeFactory().constructCollectionType(List.class, element));
    if (list == null) {
      throw new JsonMappingException(null, "null");
    }
    return list;
  }

  /** @return what to tell the person of it, with the line where there is one */
  static String complaint(JsonProcessingException unreadable) {
    int line = unreadable instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
        ? mapping.getPath().get(0).getIndex() + 1 : 0;
    return line > 0 ? "không đọc được dòng " + line : "không đọc được danh sách";
  }

  /** The texts in a list are kept like those of any other field. */
  private static final class Text extends StdScalarDeserializer<String> {

    Text() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
      if (!json.hasToken(JsonToken.VALUE_STRING)) {
        return (String) context.handleUnexpectedToken(String.class, json);
      }
      String text = WrittenText.kept(json.getText());
      if (!WrittenText.isClean(text)) {
        throw JsonMappingException.from(json, "control character");
      }
      return text;
    }
  }
}

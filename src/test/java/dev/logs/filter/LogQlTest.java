package dev.logs.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logs.entry.LogEntry;
import dev.logs.error.UsageException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogQlTest {

    /** src web.api, level error, tag prod, job j1, app web, status 500; the line says: read timeout after 5s. */
    private static final LogEntry ENTRY = Entries.entry(
            "web.api",
            "[\"prod\"]",
            254,
            "read timeout after 5s",
            "j1",
            "{\"app\":\"web\",\"status\":500,\"http\":{\"path\":\"/x\"}}");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "{} ; true",
                "{app=\"web\"} ; true",
                "{app=\"Web\"} ; false",
                "{app=`web`,} ; true",
                "{app=\"web\",level=~\"err.*\"} |= \"timeout\" != \"debug\" |~ \"re\" !~ \"r[xy]\" ; true",
                "{app=\"web\"} |= \"Timeout\" ; false",
                "{app=\"web\"} |= \"nope\" or \"timeout\" ; true",
                "{app=\"web\"} != \"nope\" or \"timeout\" ; false",
                "{app=~\"we\"} ; false",
                "{app=~\"we.\"} ; true",
                "{app!~\"we.\"} ; false",
                "{app!=\"db\"} ; true",
                "{host=\"\"} ; true",
                "{host!=\"\"} ; false",
                "{host!=\"a\"} ; true",
                "{host=~\".*\"} ; true",
                "{host=~\".+\"} ; false",
                "{host!~\".+\"} ; true",
                "{level=\"error\"} ; true",
                "{level=\"err\"} ; true",
                "{level=\"ERROR\"} ; true",
                "{level!=\"error\"} ; false",
                "{level=\"warn\"} ; false",
                "{level=~\"error|fatal\"} ; true",
                "{level=~\"severe\"} ; true",
                "{level=\"254\"} ; true",
                "{src=\"web.api\"} ; true",
                "{src=\"web\"} ; false",
                "{src=~\"web[.].*\"} ; true",
                "{src!=\"x\"} ; true",
                "{job=\"j1\"} ; true",
                "{job!~\"j.\"} ; false",
                "{tag=\"prod\"} ; true",
                "{tag!=\"prod\"} ; false",
                "{http.path=\"/x\"} ; true",
                "{\"http.path\"=\"/x\"} ; true",
                "{status=\"500\"} ; true",
                "{} | json | status >= 500 ; true",
                "{} | logfmt | status > 500 ; false",
                "{} | json | status >= 400 and app = \"web\", level = \"error\" ; true",
                "{} | status == 500.0 |= \"5s\" ; true",
                "{} |~ `\\d+s$` ; true",
                "{} |= \"\\x74imeout\" ; true",
                "{} |~ \"a|b\" ; true",
            })
    void selects(String query, boolean expected) {
        assertThat(LogQl.parse(query).filters().matches(ENTRY)).isEqualTo(expected);
    }

    @Test
    void keepsContextsApart() {
        LogQlQuery query =
                LogQl.parse("{context=\"Prod\", context!~\"x.*\", app=\"web\"}", name -> name.toLowerCase(Locale.ROOT));
        assertThat(query.filters().filters()).hasSize(1);
        assertThat(query.contexts().matches("prod")).isTrue();
        assertThat(query.contexts().matches("stage")).isFalse();
        assertThat(query.contexts().describe()).isEqualTo("context prod and context not /x.*/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "app=\"web\" ; expected {, but found 'app' at character 1",
                "{app ; expected =, !=, =~ or !~, but found the end at character 5",
                "{app=web} ; expected a text in double quotes or backquotes, but found 'web' at character 6",
                "{app=\"web} ; no quote closes the text that opens at character 6",
                "{app=`web} ; no backquote closes the text that opens at character 6",
                "{app=\"web\" ; expected , or }, but found the end at character 11",
                "{app=\"w\\d\"} ; \\d is not a known escape at character 8",
                "{app=\"w\\u12\"} ; this escape needs 4 hexadecimal digits at character 8",
                "{a=\"b\"} foo ; expected a line filter (|= != |~ !~) or the end, but found 'foo' at character 9",
                "{a=\"b\"} |= ; expected a text in double quotes or backquotes, but found the end at character 11",
                "{a=\"b\"} | line_format \"x\" ; the stage 'line_format' is not supported at character 11",
                "{a=\"b\"} | pattern `x` ; the stage 'pattern' is not supported at character 11",
                "{a=\"b\"} | unpack ; the stage 'unpack' is not supported at character 11",
                "{a=\"b\"} | s > 10ms ; expected a quoted text or a plain number, but found '10ms' at character 15",
                "{a=\"b\"} | s > 1 or t > 2 ; 'or' between labels is not supported at character 17",
                "count_over_time({a=\"b\"}[5m]) ; metric queries (count_over_time) is not supported at character 1",
                "{level=\"eror\"} ; unknown level 'eror' at character 8",
                "{a>\"b\"} ; expected =, !=, =~ or !~, but found '>' at character 3",
                "{src=~\"x\"} | src > 5 ; expected =, !=, =~ or !~, but found '>' at character 18",
                "{a=\"b\"} § ; expected an operator, a name or a text, but found '§' at character 9",
            })
    void saysWhatIsWrongAndWhere(String query, String expected) {
        assertThatThrownBy(() -> LogQl.parse(query))
                .isInstanceOf(UsageException.class)
                .hasMessage("cannot read the LogQL query: " + expected);
    }

    @Test
    void saysWhereABadExpressionStands() {
        assertThatThrownBy(() -> LogQl.parse("{app=~\"a(b\"}"))
                .hasMessageContaining("character 7")
                .hasMessageContaining("'a(b'");
    }
}

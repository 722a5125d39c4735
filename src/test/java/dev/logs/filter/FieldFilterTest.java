package dev.logs.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logs.entry.LogEntry;
import dev.logs.error.UsageException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldFilterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "k=v | {'k':'v'} | true",
                "k=v | {'k':'V'} | false",
                "k=v | {'j':'v'} | false",
                "k==v | {'k':'v'} | true",
                "k= | {'k':''} | true",
                "k= | {'j':1} | false",
                "k=a=b | {'k':'a=b'} | true",
                "k=5 | {'k':5.0} | true",
                "k=5 | {'k':5e0} | true",
                "k=5 | {'k':'5'} | true",
                "k=5 | {'k':'5.0'} | false",
                "k=9007199254740993 | {'k':9007199254740992} | false",
                "k=true | {'k':true} | true",
                "k=null | {'k':null} | true",
                "k!=v | {'k':'v'} | false",
                "k!=v | {'k':'w'} | true",
                "k!=v | {} | true",
                "!k=v | {'k':'v'} | false",
                "k~=er+ | {'k':'ERRor'} | true",
                "k=~Er+ | {'k':'ERRor'} | false",
                "k!~er | {'k':'error'} | false",
                "k!~er | {} | true",
                "k>5 | {'k':10} | true",
                "k>5 | {'k':5} | false",
                "k>=5 | {'k':'10'} | true",
                "k<5 | {'k':-1} | true",
                "k<=1e3 | {'k':1000} | true",
                "k>5 | {'k':'abc'} | false",
                "k>5 | {} | false",
                "k>b | {'k':'c'} | true",
                "k>2026-01-01 | {'k':'2026-02-01'} | true",
                "k | {'k':null} | true",
                "k | {'j':{'k':1}} | false",
                "!k | {} | true",
                "!k | {'k':1} | false",
                "a.b=1 | {'a':{'b':1}} | true",
                "a.b=1 | {'a.b':1} | true",
                "a.b=1 | {'a':{'b':2},'a.b':1} | true",
                "a.b.c=1 | {'a':{'b.c':1}} | true",
                "a.1=y | {'a':['x','y']} | true",
                "a.1.b=y | {'a':['x',{'b':'y'}]} | true",
                "a.2 | {'a':['x','y']} | false",
                "a={'b':1} | {'a':{'b':1}} | true",
                "a=[1, 2] | {'a':[1, 2]} | true",
                "'a=b'=1 | {'a=b':1} | true",
                "'!x' | {'!x':1} | true",
                "k=v | {'k':'v', | true",
                "k=v | {'j':1, | false",
                "k=v | nonsense | false",
                "k=v | ['k','v'] | false",
            })
    void decides(String condition, String fields, boolean expected) {
        FieldCondition parsed = FieldCondition.parse(condition.replace('\'', '"'));
        assertThat(parsed.holds(fields.replace('\'', '"'))).isEqualTo(expected);
    }

    @Test
    void treatsNoFieldsAsMissing() {
        assertThat(FieldCondition.parse("k").holds(null)).isFalse();
        assertThat(FieldCondition.parse("!k").holds(null)).isTrue();
        assertThat(FieldCondition.parse("k!=v").holds(null)).isTrue();
    }

    @Test
    void findsEscapedKeysAndValues() {
        assertThat(FieldCondition.parse("key=caf\u00e9").holds("{\"\\u006bey\":\"caf\\u00E9\"}"))
                .isTrue();
    }

    @Test
    void takesEqualitiesOnOneKeyAsAlternativesAndTheRestAsConditions() {
        FilterSet filters = new FilterSet(
                List.copyOf(FieldFilter.parse(List.of("s=500", "s=503", "n>1", "n<9", "app~=web", "app!=webcam"))));
        assertThat(filters.matches(fields("{\"s\":503,\"n\":5,\"app\":\"web\"}")))
                .isTrue();
        assertThat(filters.matches(fields("{\"s\":404,\"n\":5,\"app\":\"web\"}")))
                .isFalse();
        assertThat(filters.matches(fields("{\"s\":500,\"n\":10,\"app\":\"web\"}")))
                .isFalse();
        assertThat(filters.matches(fields("{\"s\":500,\"n\":5,\"app\":\"webcam\"}")))
                .isFalse();
        assertThat(filters.matches(fields("{\"s\":500,\"n\":5}"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=v", "!", "k~v", "k!v", "!=v", "\"k=v", "  =1"})
    void refusesWhatIsNoCondition(String text) {
        assertThatThrownBy(() -> FieldCondition.parse(text))
                .isInstanceOf(UsageException.class)
                .extracting(e -> ((UsageException) e).remedy())
                .asString()
                .contains("k=v");
    }

    @Test
    void survivesHostileJson() {
        String deep = "{\"k\":".repeat(5_000) + "1" + "}".repeat(5_000);
        assertThat(FieldCondition.parse("x.y=1").holds(deep)).isFalse();
        assertThat(FieldCondition.parse("k.k.k").holds(deep)).isFalse();
        assertThat(FieldCondition.parse("n>5").holds("{\"n\":1e2147483647}")).isTrue();
        assertThat(FieldCondition.parse("n>5").holds("{\"n\":1e99999999999}")).isFalse();
    }

    @Test
    void describesItself() {
        assertThat(FieldFilter.parse(List.of("s=500", "s=503")).get(0).describe())
                .isEqualTo("field s=500 or s=503");
        assertThat(FieldCondition.parse("!k").describe()).isEqualTo("!k");
    }

    private static LogEntry fields(String json) {
        return Entries.withFields(json);
    }
}

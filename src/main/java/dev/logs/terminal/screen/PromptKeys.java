package dev.logs.terminal.screen;

import dev.logs.entry.Address;
import dev.logs.error.UsageException;
import dev.logs.query.Position;
import java.time.Instant;

/** What keys mean while a prompt is open, and what becomes of its text. */
final class PromptKeys {

    private final ScreenModel model;
    private final ScreenWords reading;

    PromptKeys(ScreenModel model, ScreenWords reading) {
        this.model = model;
        this.reading = reading;
    }

    void take(Key key, char typed) {
        Prompt prompt = model.prompts().current();
        switch (key) {
            case ESCAPE -> model.enter(ScreenModel.Mode.LIST);
            case ENTER -> accept(prompt.accept());
            case TAB -> complete(prompt);
            default -> prompt.edit(key, typed);
        }
    }

    private void complete(Prompt prompt) {
        if (model.prompts().kind() == Prompts.Kind.FILTER && !prompt.completeNext()) {
            model.order(new ScreenEffect.Complete(prompt.typed()));
        }
    }

    /** Takes the answer to a completion, unless something else was typed meanwhile. */
    void completed(String typed, Completion found) {
        Prompt prompt = model.prompts().current();
        boolean wanted = model.mode() == ScreenModel.Mode.PROMPT
                && model.prompts().kind() == Prompts.Kind.FILTER
                && prompt.typed().equals(typed);
        if (wanted) {
            prompt.complete(found);
            model.notice().say(found.words().isEmpty() ? "nothing known begins like that" : "");
        }
    }

    private void accept(String typed) {
        try {
            model.enter(ScreenModel.Mode.LIST);
            answer(typed);
        } catch (UsageException e) {
            model.enter(ScreenModel.Mode.PROMPT);
            model.notice().say(String.valueOf(e.getMessage()));
        }
    }

    private void answer(String typed) {
        switch (model.prompts().kind()) {
            case SEARCH -> model.finder().search(typed);
            case FILTER -> {
                model.filters().setWords(typed, reading.words(typed));
                model.refilter();
            }
            case PLACE -> goTo(typed.strip());
            case RANGE -> keepTo(typed.strip());
            case FILE -> write(typed.strip());
        }
    }

    private void goTo(String typed) {
        if (typed.isEmpty()) {
            return;
        }
        if (typed.contains("#")) {
            Position place = reading.position(Address.parse(typed))
                    .orElseThrow(() -> new UsageException("there is no entry at " + typed, null));
            model.live().goTo(place);
        } else {
            Instant time = reading.time(typed);
            model.live().goTo(new Position(time.getEpochSecond(), time.getNano(), 0, ""));
        }
    }

    private void keepTo(String typed) {
        if (!typed.isEmpty()) {
            model.filters().setRange(typed, reading.range(typed));
            model.refilter();
        }
    }

    private void write(String typed) {
        if (!typed.isEmpty()) {
            model.notice().say("writing " + typed);
            model.order(new ScreenEffect.Write(model.live().query(), typed));
        }
    }
}

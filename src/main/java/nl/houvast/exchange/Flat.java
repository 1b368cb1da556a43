package nl.houvast.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry as the cells of one row. A column is named as the field is: "target.minAge",
 * "phones[0].number"; a list of words ends in brackets, "languages[]", with strokes between them.
 */
final class Flat {

    static final JsonMapper JSON = new JsonMapper();

    private static final Set<String> YES_OR_NO =
            Set.of(
                    "active",
                    "always",
                    "national",
                    "exact",
                    "self",
                    "professional",
                    "gpLetter",
                    "aroundTheClock",
                    "sensitive");
    private static final Set<String> NUMBERS =
            Set.of("minAge", "maxAge", "weeks", "latitude", "longitude");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,8})(\\.[0-9]{1,8})?");
    private static final Pattern STEP = Pattern.compile("([A-Za-z]{1,40})(?:\\[([0-9]{1,2})])?");
    private static final Pattern COLUMN =
            Pattern.compile(
                    "[A-Za-z]{1,40}(\\[[0-9]{1,2}])?(\\.[A-Za-z]{1,40}(\\[[0-9]{1,2}])?){0,3}(\\[])?");

    private Flat() {}

    /** Whether a column can be called this. */
    static boolean isColumn(String name) {
        return COLUMN.matcher(name).matches();
    }

    /** The cells that have something in them, by column. */
    static Map<String, String> cells(ObjectNode document) {
        var cells = new LinkedHashMap<String, String>();
        put("", document, cells);
        return cells;
    }

    private static void put(String path, JsonNode node, Map<String, String> cells) {
        switch (node) {
            case ObjectNode object -> {
                var before = path.isEmpty() ? "" : path + ".";
                object.properties()
                        .forEach(field -> put(before + field.getKey(), field.getValue(), cells));
            }
            case ArrayNode list when list.valueStream().anyMatch(JsonNode::isObject) -> {
                for (int i = 0; i < list.size(); i++) {
                    put(path + "[" + i + "]", list.get(i), cells);
                }
            }
            case ArrayNode list -> {
                if (!list.isEmpty()) {
                    cells.put(
                            path + "[]",
                            list.valueStream()
                                    .map(one -> escaped(one.asString()))
                                    .collect(Collectors.joining("|")));
                }
            }
            default -> {
                if (!node.isNull()) {
                    cells.put(path, node.asString());
                }
            }
        }
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("|", "\\|");
    }

    /** The entry that these cells are; an empty cell says nothing. */
    static ObjectNode document(Map<String, String> cells) {
        var lists = new TreeMap<String, NavigableMap<Integer, ObjectNode>>();
        var document = JSON.createObjectNode();
        cells.forEach(
                (column, cell) -> {
                    if (!cell.isBlank()) {
                        set(document, column, cell, lists);
                    }
                });
        // closest to the root last, so that what is inside is there already
        for (var list : lists.descendingMap().entrySet()) {
            var items = JSON.createArrayNode();
            list.getValue().values().forEach(items::add);
            var parent = list.getKey().substring(0, list.getKey().lastIndexOf('/'));
            var name = list.getKey().substring(list.getKey().lastIndexOf('/') + 1);
            at(document, parent, lists).set(name, items);
        }
        return document;
    }

    private static void set(
            ObjectNode document,
            String column,
            String cell,
            NavigableMap<String, NavigableMap<Integer, ObjectNode>> lists) {
        var words = column.endsWith("[]");
        var steps = (words ? column.substring(0, column.length() - 2) : column).split("\\.", -1);
        var here = document;
        var where = "";
        for (int i = 0; i < steps.length; i++) {
            var step = STEP.matcher(steps[i]);
            if (!step.matches()) {
                throw new IllegalArgumentException("no column");
            }
            var name = step.group(1);
            if (step.group(2) != null) {
                where += "/" + name;
                var number = Integer.parseInt(step.group(2));
                here =
                        lists.computeIfAbsent(where, none -> new TreeMap<>())
                                .computeIfAbsent(number, none -> JSON.createObjectNode());
                where += "#" + number;
            } else if (i < steps.length - 1) {
                here = here.withObject("/" + name);
                where += "/" + name;
            } else if (words) {
                var list = here.putArray(name);
                words(cell).forEach(list::add);
            } else {
                here.set(name, value(name, cell));
            }
        }
    }

    /** The object at this path, through lists that were collected. */
    private static ObjectNode at(
            ObjectNode document,
            String path,
            NavigableMap<String, NavigableMap<Integer, ObjectNode>> lists) {
        var mark = path.lastIndexOf('#');
        if (mark < 0) {
            return path.isEmpty() ? document : document.withObject(path);
        }
        var end = path.indexOf('/', mark);
        var number = Integer.parseInt(path.substring(mark + 1, end < 0 ? path.length() : end));
        var item = item(lists.get(path.substring(0, mark)), number);
        return end < 0 ? item : item.withObject(path.substring(end));
    }

    private static ObjectNode item(@Nullable NavigableMap<Integer, ObjectNode> items, int number) {
        var item = items == null ? null : items.get(number);
        if (item == null) {
            throw new IllegalStateException("a list without its item");
        }
        return item;
    }

    static List<String> words(String cell) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        var escaped = false;
        for (int i = 0; i < cell.length(); i++) {
            var one = cell.charAt(i);
            if (escaped || (one != '\\' && one != '|')) {
                word.append(one);
                escaped = false;
            } else if (one == '\\') {
                escaped = true;
            } else {
                words.add(word.toString().strip());
                word.setLength(0);
            }
        }
        words.add(word.toString().strip());
        words.removeIf(String::isEmpty);
        return words;
    }

    /** What cannot be what it should be stays a text: then the problem of that field says so. */
    private static JsonNode value(String name, String cell) {
        var typed = cell.strip();
        if (YES_OR_NO.contains(name)) {
            var word = typed.toLowerCase(Locale.ROOT);
            if (word.equals("true") || word.equals("false")) {
                return JSON.readTree(word);
            }
        } else if (NUMBERS.contains(name) && NUMBER.matcher(typed).matches()) {
            return JSON.readTree(typed);
        }
        return JSON.getNodeFactory().stringNode(cell);
    }
}

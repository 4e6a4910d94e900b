using Jalon.Algebra.Functions;
using Jalon.Algebra.Types;
using Jalon.Language.Syntax;

namespace Jalon.Language.Diagnostics;

/// <summary>JAL03xx: what is known by name and does not fit where it stands.</summary>
internal static class TypeErrors
{
    public static Diagnostic NoCondition(SourceText source, Span span, DataType type) => Error("JAL0301", source, span, ("type", Said(type)));

    // A reason for each way to call it.
    public static Diagnostic NoSignature(SourceText source, Span span, string function, IReadOnlyList<Phrase> reasons) =>
        Error("JAL0302", source, span, ("function", function)) with { Hints = reasons };

    public static Diagnostic Incomparable(SourceText source, Span span, DataType left, DataType right) =>
        Error("JAL0303", source, span, ("left", Said(left)), ("right", Said(right))) with { Beside = Compared.Instead(source[span], left, right) };

    public static Diagnostic LeadsToRow(SourceText source, Span span, string path, string entity, string example) =>
        Error("JAL0304", source, span, ("path", path), ("entity", entity)) with { Hints = [Phrase.Of("hint.name_an_attribute", ("example", $"{path}.{example}"))] };

    public static Diagnostic NeedsCall(SourceText source, Span span, string path, string any, string all) =>
        Error("JAL0305", source, span, ("path", path)) with
        {
            Hints = [Phrase.Of("hint.any_of_them", ("example", any)), Phrase.Of("hint.all_together", ("example", all))],
        };

    public static Diagnostic DiffersInGroup(SourceText source, Span span, string name) =>
        Error("JAL0306", source, span, ("name", name)) with { Hints = [Phrase.Of("hint.group_or_aggregate", ("name", name))] };

    public static Diagnostic ComparedWithEmpty(SourceText source, Span span, string instead) =>
        Error("JAL0307", source, span) with { Beside = Phrase.Of("hint.write", ("example", instead)) };

    public static Diagnostic PlusOnTexts(SourceText source, Span span) => Error("JAL0308", source, span) with { Beside = Phrase.Of("hint.write", ("example", "++")) };

    public static Diagnostic NoOperator(SourceText source, Span span, string sign, DataType left, DataType right) =>
        Error("JAL0309", source, span, ("operator", sign), ("left", Said(left)), ("right", Said(right))) with
        {
            Beside = sign == "-" && Compared.IsTime(left) && Compared.IsTime(right) ? Phrase.Of("hint.write", ("example", "days_between(from, to)")) : null,
        };

    public static Diagnostic DateWithDateTime(SourceText source, Span span, string example) =>
        Error("JAL0310", source, span) with { Beside = Phrase.Of("hint.write", ("example", example)) };

    public static Diagnostic TwoPaths(SourceText source, Span span, string function, string first, string second) =>
        Error("JAL0311", source, span, ("function", function), ("first", first), ("second", second));

    public static Diagnostic NothingToRangeOver(SourceText source, Span span, string function) =>
        Error("JAL0312", source, span, ("function", function)) with { Hints = [Phrase.Of("hint.name_the_rows", ("function", function))] };

    public static Diagnostic NoCommonType(SourceText source, Span span, IEnumerable<DataType> types) =>
        Error("JAL0313", source, span, ("types", string.Join(", ", types.Select(Said).Distinct())));

    public static Diagnostic NotOneColumn(SourceText source, Span span, int columns) => Error("JAL0314", source, span, ("columns", columns));

    public static Diagnostic LooksAtOneRow(SourceText source, Span span, string function) => Error("JAL0315", source, span, ("function", function));

    public static Diagnostic NeedsWindow(SourceText source, Span span, string function) => Error("JAL0316", source, span, ("function", function));

    public static Diagnostic WindowMisplaced(SourceText source, Span span) => Error("JAL0317", source, span);

    public static Diagnostic NoConstantPattern(SourceText source, Span span) => Error("JAL0318", source, span);

    public static Diagnostic NoText(SourceText source, Span span, string sign, DataType type) =>
        Error("JAL0319", source, span, ("operator", sign), ("type", Said(type)));

    public static Diagnostic NeverRaises(SourceText source, Span span, string function) => Error("JAL0320", source, span, ("function", function));

    public static Diagnostic NoSize(SourceText source, Span span, DataType type) => Error("JAL0321", source, span, ("type", Said(type)));

    public static Diagnostic NoKeyToSample(SourceText source, Span span) => Error("JAL0322", source, span);

    public static Diagnostic DifferentKeys(SourceText source, Span span, string first, string second) =>
        Error("JAL0323", source, span, ("first", first), ("second", second)) with { Hints = [Phrase.Of("hint.change_dimension")] };

    public static Diagnostic ColumnsClash(SourceText source, Span span, string name, DataType first, DataType second) =>
        Error("JAL0324", source, span, ("name", name), ("first", Said(first)), ("second", Said(second)));

    public static Diagnostic OrderLost(SourceText source, Span span) => Error("JAL0325", source, span);

    public static Diagnostic NoValue(SourceText source, Span span) => Error("JAL0326", source, span);

    public static Diagnostic NotTied(SourceText source, Span span) => Error("JAL0327", source, span);

    public static Diagnostic NoOrder(SourceText source, Span span, DataType type) => Error("JAL0328", source, span, ("type", Said(type)));

    public static Diagnostic OutOfRange(SourceText source, Span span, string range) => Error("JAL0329", source, span, ("range", range));

    public static Diagnostic NoList(SourceText source, Span span, DataType type) =>
        Error("JAL0330", source, span, ("type", Said(type))) with { Beside = Phrase.Of("hint.write", ("example", $"[{Quote.Short(source[span])}]")) };

    public static Diagnostic ClauseOfRows(SourceText source, Span span, string function) => Error("JAL0331", source, span, ("function", function));

    public static Diagnostic LeadsNowhere(SourceText source, Span span, string name) => Error("JAL0332", source, span, ("name", name));

    public static Diagnostic NoSign(SourceText source, Span span, DataType type) => Error("JAL0333", source, span, ("type", Said(type)));

    public static Diagnostic NoRowHere(SourceText source, Span span, string name) =>
        Error("JAL0334", source, span, ("name", name)) with { Hints = [Phrase.Of("hint.aggregate", ("name", name))] };

    public static Diagnostic TooMany(SourceText source, Span span, int limit) => Error("JAL0335", source, span, ("limit", limit));

    public static Diagnostic Misformed(SourceText source, Span span, string text, ConstantForm form) =>
        Error("JAL0336", source, span, ("text", Quote.Short(text)), ("form", form.Name), ("fault", form.Fault(text)!)) with
        {
            Beside = form.Nearest(text) is { } meant && meant != text ? Phrase.Of("hint.write", ("example", $"\"{meant}\"")) : null,
        };

    public static Diagnostic RowsInWindow(SourceText source, Span span, string function) => Error("JAL0337", source, span, ("function", function));

    public static Diagnostic WindowOfGroup(SourceText source, Span span, string window) =>
        Error("JAL0338", source, span) with { Hints = [Phrase.Of("hint.second_derive", ("window", Quote.Short(window)))] };

    // The columns of rows would drown the message.
    private static string Said(DataType type) => type.Kind == TypeKind.Rows ? "rows" : type.ToString();

    private static Diagnostic Error(string code, SourceText source, Span span, params ReadOnlySpan<(string, object)> arguments) =>
        new(Phrase.Of(code, arguments), Severity.Error, source, span);
}

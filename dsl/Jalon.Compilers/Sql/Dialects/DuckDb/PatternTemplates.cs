using System.Globalization;

using Jalon.Compilers.Sql.Functions;

using static Jalon.Compilers.Sql.Dialects.DuckDb.Forms;
using static Jalon.Compilers.Sql.Functions.FunctionTemplates;

namespace Jalon.Compilers.Sql.Dialects.DuckDb;

/// <summary>Regular expressions (RE2 reads the subset as it is spelt for linear engines) and JSON.</summary>
internal static class PatternTemplates
{
    public static KeyValuePair<string, FunctionTemplate>[] All { get; } =
    [
        Entry("regex_replace", (call, a, context) => Pattern(call) is { MatchesNothing: false } pattern
            ? Filled(Say(
                "regexp_replace({0}, {1}, {2}, 'g')",
                a[0],
                context.Constant(pattern.Linear),
                // A backslash would name a group in RE2.
                Say("replace(coalesce({0}, ''), {1}, {2})", a[2], context.Constant("\\"), context.Constant("\\\\"))))
            : null),
        Entry("regex_extract", (call, a, context) => Pattern(call) is { } pattern && GroupOf(call) is { } group && group <= pattern.Groups
            ? Filled(Say(
                string.Create(CultureInfo.InvariantCulture, $"regexp_extract({{0}}, {{1}}, {group})"), a[0], context.Constant(pattern.Linear)))
            : null),
        Entry("json_value", (call, a, context) => call.Arguments[1] is Literal { Value: string text } && JsonPath.TryParse(text) is { } path
            ? Say(
                "CASE WHEN json_valid({0}) THEN CASE json_type({0}, {1}) WHEN 'VARCHAR' THEN {2} WHEN 'BOOLEAN' THEN {2} "
                    + "WHEN 'BIGINT' THEN {2} WHEN 'UBIGINT' THEN coalesce(TRY_CAST({2} AS BIGINT)::VARCHAR, {3}) WHEN 'DOUBLE' THEN {3} END END",
                a[0],
                context.Constant(Spelt(path)),
                Say("CASE WHEN NOT contains({0}, chr(0)) THEN nullif({0}, '') END", Say("json_extract_string({0}, {1})", a[0], context.Constant(Spelt(path)))),
                ConversionTemplates.FloatText(
                    DuckDbDialect.Tame(Say("TRY_CAST(json_extract_string({0}, {1}) AS DOUBLE)", a[0], context.Constant(Spelt(path)))), context))
            : null),
    ];

    private static RegexPattern? Pattern(Call call) => call.Arguments[1] is Literal { Value: string text } ? RegexPattern.TryParse(text) : null;

    private static long? GroupOf(Call call) => call.Arguments.Count < 3 ? 0 : call.Arguments[2] is Literal { Value: long and >= 0 and var group } ? group : null;

    private static string Spelt(JsonPath path) => "$" + string.Concat(path.Steps.Select(
        s => s.Name is { } name ? $".\"{name}\"" : string.Create(CultureInfo.InvariantCulture, $"[{s.Index}]")));
}

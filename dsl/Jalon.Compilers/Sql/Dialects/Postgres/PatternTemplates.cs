using System.Globalization;

using Jalon.Compilers.Sql.Functions;

using static Jalon.Compilers.Sql.Dialects.Postgres.Phrases;
using static Jalon.Compilers.Sql.Functions.FunctionTemplates;

namespace Jalon.Compilers.Sql.Dialects.Postgres;

/// <summary>Regular expressions and JSON.</summary>
internal static class PatternTemplates
{
    public static KeyValuePair<string, FunctionTemplate>[] All { get; } =
    [
        Entry("regex_replace", (call, a, context) => Pattern(call) is { MatchesNothing: false } pattern && PostgresRegex.OfFirst(pattern) is { } regex
            ? Filled(Say(
                "regexp_replace({0} COLLATE \"C\", {1}, {2}, 'g')",
                a[0],
                context.Constant(regex),
                // A backslash would name a group.
                Say("replace(coalesce({0}, ''), {1}, {2})", a[2], context.Constant("\\"), context.Constant("\\\\"))))
            : null),
        Entry("regex_extract", (call, a, context) => Pattern(call) is { } pattern && GroupOf(call) is { } group && group <= pattern.Groups
            && PostgresRegex.OfFirst(pattern) is { } regex
            ? Filled(Say(
                string.Create(CultureInfo.InvariantCulture, $"(regexp_match({{0}} COLLATE \"C\", {{1}}))[{group + 1}]"), a[0], context.Constant($"({regex})")))
            : null),
        Cannot("json_value", "PostgreSQL before 16 cannot tell whether a text is JSON without raising"),
    ];

    private static RegexPattern? Pattern(Call call) => call.Arguments[1] is Literal { Value: string text } ? RegexPattern.TryParse(text) : null;

    private static long? GroupOf(Call call) => call.Arguments.Count < 3 ? 0 : call.Arguments[2] is Literal { Value: long and >= 0 and var group } ? group : null;
}

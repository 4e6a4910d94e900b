using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

using Jalon.Algebra.Functions;
using Jalon.Compilers.Sql.Dialects;

namespace Jalon.Compilers.Tests.Documentation;

/// <summary>The pages of docs/language that are made from the catalogue are what it says now. With JALON_ACCEPT=1 in the environment they are written.</summary>
public sealed class ReferencePages
{
    private static readonly string[] Families = ["aggregate", "window", "text", "number", "date", "choice", "conversion", "other"];

    [Fact]
    public void The_functions_are_those_of_the_catalogue() => Check("functions.md", Functions());

    [Fact]
    public void What_to_write_instead_of_a_foreign_name_is_what_the_errors_say() => Check("coming-from.md", ComingFrom());

    [Fact]
    public void What_an_engine_cannot_say_is_what_its_dialect_states() => Check("engines.md", Engines());

    /// <summary>The page holds what was made, or is written anew where that is accepted.</summary>
    internal static void Check(string page, string made)
    {
        var path = Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "docs", "language", page);
        var written = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (Environment.GetEnvironmentVariable("JALON_ACCEPT") == "1" && written != made)
            File.WriteAllText(path, made);
        else
            Assert.Equal(made, written);
    }

    private static string Functions()
    {
        var text = new StringBuilder("""
            # Functions

            Made from the catalogue, which the binder, completion and every engine read too; each example with a result is a test on every backend.
            `[x: t]` may be left out, `x...: t` may be given any number of times, `constant x` must be known before any row is read. A type in the place of a result
            says what the arguments make of it. Names that other tools have for these: [coming from another tool](coming-from.md). What an engine cannot say: [engines](engines.md).


            """.ReplaceLineEndings("\n"));
        var all = Catalogue.Standard.Functions.Where(f => char.IsAsciiLetter(f.Name[0])).ToList();
        var families = all.Select(f => f.Family).Distinct().OrderBy(f => Array.IndexOf(Families, f) is var at && at < 0 ? Families.Length : at).ThenBy(f => f, StringComparer.Ordinal).ToList();
        foreach (var family in families)
            text.Append(CultureInfo.InvariantCulture, $"**{Capital(family)}**: {string.Join(" ", all.Where(f => f.Family == family).Select(f => $"[{f.Name}](#{f.Name})"))}\n\n");
        foreach (var family in families)
        {
            text.Append(CultureInfo.InvariantCulture, $"## {Capital(family)}\n\n");
            foreach (var function in all.Where(f => f.Family == family))
                text.Append(Entry(function));
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Entry(Function function)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"### {function.Name}\n\n");
        foreach (var signature in function.Signatures)
            text.Append(CultureInfo.InvariantCulture, $"    {FunctionText.Of(function, signature)}\n");
        text.Append(CultureInfo.InvariantCulture, $"\n{function.Summary} {FunctionText.Emptiness(function)}");
        if (function.MayRaise)
            text.Append(CultureInfo.InvariantCulture, $" `{function.Name}!(...)` raises instead, naming value and row.");
        if (function.KeepsEmpties)
            text.Append(" Empty values take part; other aggregates skip them.");
        if (function.Volatility == Volatility.Zone)
            text.Append(" The zone in force decides, or the one given.");
        if (!function.Aliases.IsEmpty)
            text.Append(CultureInfo.InvariantCulture, $" Also called {string.Join(", ", function.Aliases.Select(a => $"`{a}`"))}.");
        foreach (var parameter in function.Signatures.SelectMany(s => s.Parameters).Where(p => !p.OneOf.IsEmpty).DistinctBy(p => p.Name))
            text.Append(CultureInfo.InvariantCulture, $" `{parameter.Name}` is one of {string.Join(", ", parameter.OneOf.Select(o => $"`{o}`"))}.");
        text.Append("\n\n```jalon\n");
        var width = function.Examples.Select(e => e.Expression.Length).DefaultIfEmpty(0).Max();
        foreach (var example in function.Examples)
            text.Append(CultureInfo.InvariantCulture, $"{example.Expression.PadRight(width)}   # {example.Gives}\n");
        foreach (var usage in function.Usages)
            text.Append(usage).Append('\n');
        return text.Append("```\n\n").ToString();
    }

    private static string ComingFrom()
    {
        var catalogue = Catalogue.Standard;
        var tools = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "cases", "names", "campaign_tools.txt"))
            .Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var text = new StringBuilder("""
            # Coming from another tool

            Made from the catalogue. A name from elsewhere is ours too only where signature and meaning agree; for all others the error says what stands here.

            ## From campaign tools

            | there | here |
            |---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var name in tools)
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {(catalogue.InsteadOf(name) is { } instead ? Cell(instead) : $"[{Ours(name)}](functions.md#{Ours(name)})")} |\n");
        text.Append("\n## From SQL and KQL\n\n| there | here |\n|---|---|\n");
        foreach (var (name, instead) in catalogue.Foreign.Where(f => !tools.Contains(f.Key, StringComparer.OrdinalIgnoreCase)))
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {Cell(instead)} |\n");
        text.Append("\n## Other names of ours\n\n| also | is |\n|---|---|\n");
        foreach (var (alias, function) in catalogue.Functions.SelectMany(f => f.Aliases.Select(a => (a, f))).OrderBy(a => a.a, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"| {alias} | [{function.Name}](functions.md#{function.Name}) |\n");
        return text.ToString();
    }

    // No telling of what nobody can say: the sum of all dialects that there are.
    private static string Engines()
    {
        var text = new StringBuilder("""
            # What an engine cannot say

            Made from the dialects. A query that calls one of these is refused by `jalon check --engine` with the function's name; in process
            (`--in-process`) all of them can be said.


            """.ReplaceLineEndings("\n"));
        foreach (var name in KnownDialects.Names)
        {
            var dialect = KnownDialects.Find(name)!;
            text.Append(CultureInfo.InvariantCulture, $"## {dialect.Name}\n\n");
            var cannot = Catalogue.Standard.Functions.Where(f => f.Kind == FunctionKind.Scalar && f.Name != "coalesce")
                .Select(f => (f.Name, Because: dialect.Functions.Find(f.Name) is { } template ? template.CannotBecause : "it has no form for it"))
                .Where(f => f.Because is not null).ToList();
            text.Append(cannot.Count == 0 ? "Nothing.\n" : string.Concat(cannot.Select(f => $"- `{f.Name}`: {f.Because}\n"))).Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Ours(string name) => Catalogue.Standard.Functions.First(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase)).Name;

    private static string Cell(string text) => "`" + text.Replace("\n", "\\n", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal) + "`";

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Here([CallerFilePath] string path = "") => path;
}

using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Functions;

/// <summary>How a dialect says one function of the catalogue.</summary>
/// <param name="Write">
/// The call, its arguments in SQL (in the same order) and what the query stands in, to an expression that is NULL where the function is
/// empty; null where this call cannot be said (it is then reported as <see cref="Unsupported"/>).
/// </param>
public sealed record FunctionTemplate(Func<Call, ValueList<SqlExpression>, WriterContext, SqlExpression?> Write)
{
    /// <summary>Why the dialect cannot say the function at all; null where it can.</summary>
    public string? CannotBecause { get; init; }

    /// <summary>A template text, as <see cref="SqlForm"/> reads it.</summary>
    /// <param name="template">For instance <c>lower({0})</c>.</param>
    /// <param name="strength">How tightly it holds; the default is that of a call.</param>
    public static FunctionTemplate Of(string template, Binding strength = Binding.Primary) =>
        new((_, arguments, _) => new SqlForm(template, arguments, strength));

    /// <summary>What a dialect cannot say, and why.</summary>
    /// <param name="because">For people, as part of a sentence.</param>
    public static FunctionTemplate Cannot(string because) => new((_, _, _) => null) { CannotBecause = because };
}

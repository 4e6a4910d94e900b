using DuckDB.NET.Data;

using Jalon.Compilers.CSharp.Runtime;

namespace Jalon.Compilers.Tests.Meaning;

/// <summary>Conversions with an exclamation mark (language reference, section 7, rule 2).</summary>
public sealed class RaisingTests : IDisposable
{
    private readonly Backends _backends = new("Europe/Paris");

    public void Dispose() => _backends.Dispose();

    [Theory]
    [InlineData("to_int!(t)", "12", "12")]
    [InlineData("to_decimal!(t, 2)", "12.50", "12.50")]
    [InlineData("to_float!(t)", "1.5", "1.5")]
    [InlineData("to_bool!(t)", "true", "true")]
    [InlineData("to_date!(t)", "2026-11-23", "2026-11-23")]
    [InlineData("to_date!(t, \"dd/MM/yyyy\")", "23/11/2026", "2026-11-23")]
    [InlineData("to_datetime!(t)", "2026-11-23T08:00Z", "2026-11-23T08:00:00Z")]
    public void What_can_be_converted_is_and_what_is_empty_stays_so(string expression, string text, string gives)
    {
        Fill(text, null);

        Assert.Equal<string?[]>([gives, null], _backends.OnDuckDb(expression)[0]);
        Assert.Equal<string?[]>([gives, null], _backends.InProcess(expression)[0]);
    }

    [Theory]
    [InlineData("to_int!(t)")]
    [InlineData("to_decimal!(t, 2)")]
    [InlineData("to_float!(t)")]
    [InlineData("to_bool!(t)")]
    [InlineData("to_date!(t)")]
    [InlineData("to_datetime!(t, \"dd/MM/yyyy\")")]
    public void What_cannot_raises_and_names_the_value_and_the_row(string expression)
    {
        Fill(null, "4 2");
        var said = $"{expression[..(expression.IndexOf('!', StringComparison.Ordinal) + 1)]} cannot convert \"4 2\" in ";

        Assert.Contains(said + "the row 2", Assert.Throws<DuckDBException>(() => _backends.OnDuckDb(expression)).Message, StringComparison.Ordinal);
        Assert.Contains(said + "row 2", Assert.Throws<ConversionException>(() => _backends.InProcess(expression)).Message, StringComparison.Ordinal);
    }

    private void Fill(params string?[] texts) => _backends.Fill(
        Sampled.Sample, [.. texts.Select((t, i) => (object?[])[i + 1L, .. Sampled.Values.Select(c => c.Name == "t" ? t : (object?)null)])]);
}

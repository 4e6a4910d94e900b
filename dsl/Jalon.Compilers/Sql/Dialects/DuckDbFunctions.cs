using Jalon.Compilers.Sql.Dialects.Ansi;
using Jalon.Compilers.Sql.Dialects.DuckDb;
using Jalon.Compilers.Sql.Functions;

namespace Jalon.Compilers.Sql.Dialects;

/// <summary>How DuckDB says the scalar functions.</summary>
internal static class DuckDbFunctions
{
    public static FunctionTemplates All { get; } = AnsiFunctions.All
        .With(TextTemplates.All)
        .With(PatternTemplates.All)
        .With(NumberTemplates.All)
        .With(DateTemplates.All)
        .With(CalendarTemplates.All)
        .With(ConversionTemplates.All)
        .Each(ArgumentsOnce.Of);
}

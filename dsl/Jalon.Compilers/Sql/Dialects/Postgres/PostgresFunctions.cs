using Jalon.Compilers.Sql.Dialects.Ansi;
using Jalon.Compilers.Sql.Functions;

namespace Jalon.Compilers.Sql.Dialects.Postgres;

/// <summary>How PostgreSQL says the scalar functions.</summary>
internal static class PostgresFunctions
{
    public static FunctionTemplates All { get; } = AnsiFunctions.All
        .With(TextTemplates.All)
        .With(PatternTemplates.All)
        .With(NumberTemplates.All)
        .With(DateTemplates.All)
        .With(CalendarTemplates.All)
        .With(ConversionTemplates.All);
}

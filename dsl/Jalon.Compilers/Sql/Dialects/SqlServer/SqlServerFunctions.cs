using Jalon.Compilers.Sql.Functions;

namespace Jalon.Compilers.Sql.Dialects.SqlServer;

/// <summary>How SQL Server says the scalar functions.</summary>
internal static class SqlServerFunctions
{
    public static FunctionTemplates All { get; } = new FunctionTemplates([])
        .With(TextTemplates.All)
        .With(NumberTemplates.All)
        .With(DateTemplates.All)
        .With(CalendarTemplates.All)
        .With(ConversionTemplates.All);
}

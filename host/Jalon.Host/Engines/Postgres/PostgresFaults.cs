using Npgsql;

namespace Jalon.Host.Engines.Postgres;

/// <summary>What the server says, for people. Neither it nor the driver tells a password.</summary>
internal static class PostgresFaults
{
    private const string RaisedByUs = " cannot convert \"";

    public static Exception Of(Exception exception, string? where, CancellationToken cancellation) => exception switch
    {
        _ when cancellation.IsCancellationRequested => new OperationCanceledException(cancellation),
        PostgresException { SqlState: PostgresErrorCodes.UndefinedTable } e => new EngineFault(
            EngineFaultKind.MissingTable, $"{Sentence(e)} Check the names under 'jalon model import'.", e)
        { Where = where },
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } e => new EngineFault(EngineFaultKind.DiskFull, "The disk of the PostgreSQL server is full. Make room there, then try again.", e) { Where = where },
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable } e => new EngineFault(EngineFaultKind.Locked, "Another session holds the table. Try again when it is done.", e) { Where = where },
        PostgresException e when e.MessageText.Contains(RaisedByUs, StringComparison.Ordinal) => new EngineFault(EngineFaultKind.BadValue, Raised(e.MessageText), e) { Where = where },
        PostgresException e => new EngineFault(EngineFaultKind.Failed, $"PostgreSQL could not do it: {Sentence(e)}", e) { Where = where },
        NpgsqlException e => new EngineFault(EngineFaultKind.Failed, $"The PostgreSQL server of the workspace does not answer: {e.Message.TrimEnd('.')}. Check that it runs and that jalon.json refers to it.", e) { Where = where },
        _ => exception,
    };

    private static string Sentence(PostgresException e) => char.ToUpperInvariant(e.MessageText[0]) + e.MessageText[1..].TrimEnd('.') + ".";

    // Our own words stand in quotes behind the server's about the type.
    private static string Raised(string message)
    {
        var start = message.IndexOf(": \"", StringComparison.Ordinal);
        return start < 0 ? message : message[(start + 3)..].TrimEnd('"') + ".";
    }
}

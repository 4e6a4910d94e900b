namespace Jalon.Compilers.Tests.SqlServer.Model;

/// <summary>What SQL Server would raise: no generated statement ever may.</summary>
internal sealed class ServerError(string message) : InvalidOperationException(message);

using Jalon.Api.Questions;

namespace Jalon.Cli.Repl;

/// <summary>What is asked of an entry while it is written.</summary>
/// <param name="IsUnfinished">Whether it goes on.</param>
/// <param name="Assist">What could stand at a place of it; null where nobody knows.</param>
internal sealed record Writing(Func<string, CancellationToken, Task<bool>> IsUnfinished, Func<string, int, CancellationToken, Task<Assistance?>> Assist);

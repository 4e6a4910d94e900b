using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Compilers.Sql;

namespace Jalon.Host.Engines;

/// <summary>Where the rows of a question lie: its transitions by what it reads, tables and files by what the engine has.</summary>
/// <param name="reading">What is read.</param>
/// <param name="workingTable">A working table as SQL writes it.</param>
internal abstract class ReadingSources(Reading reading, Func<string, string> workingTable) : ISqlSources
{
    public abstract string Table(Entity entity);

    public abstract string File(FileScan file);

    public string WorkingTable(WorkingTable transition) => reading.Tables.TryGetValue(transition.Transition, out var table)
        ? workingTable(table)
        : throw new EngineFault(EngineFaultKind.MissingTable, $"The transition '{transition.Transition}' has no working table yet. Run the activity before it first.")
        {
            Where = transition.Transition,
        };

    public string Audience(AudienceScan audience) => throw new EngineFault(
        EngineFaultKind.MissingTable, $"There is no saved audience '{audience.Audience}'. Save one first, or name an activity.")
    {
        Where = audience.Audience,
    };
}

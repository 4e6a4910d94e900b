using System.Collections.Concurrent;
using Jalon.Algebra.Scalars;
using Jalon.Compilers.CSharp;
using Jalon.Host.Engines;

namespace Jalon.Host.Execution;

/// <summary>
/// The conditions of one campaign, compiled once each. What ranges over rows is the engine's: its values come in as parameters, so that a condition's
/// code is the same for every run and is found in the cache of the one before.
/// </summary>
internal sealed class Conditions(ScalarCompiler compiler)
{
    private readonly ConcurrentDictionary<Scalar, Lazy<CompiledForm>> _compiled = new();

    /// <summary>A condition, ready to be asked; compiled by the first who asks, and waited for by all others.</summary>
    /// <exception cref="EngineFault">It holds something that is not decided here.</exception>
    public CompiledForm Of(Scalar condition) => _compiled.GetOrAdd(condition, c => new Lazy<CompiledForm>(() => Compile(c))).Value;

    /// <summary>Compiles conditions ahead, while the engine works. What cannot be compiled is told where it is asked.</summary>
    public void Prepare(IEnumerable<Scalar> conditions)
    {
        foreach (var condition in conditions)
        {
            try
            {
                Of(condition);
            }
            catch (EngineFault)
            {
                // The task that needs it meets the same fault, and says it with its place.
            }
        }
    }

    private CompiledForm Compile(Scalar condition)
    {
        var settled = new AggregatesOut();
        var lowered = compiler.Condition(settled.Rewrite(condition));
        return lowered.Result is { } compiled
            ? new CompiledForm(compiled, settled.Found)
            : throw EngineFault.NotInProcess(lowered.Unsupported);
    }
}

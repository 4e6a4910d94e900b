using Jalon.Algebra.Relations;
using Jalon.Compilers;
using Jalon.Compilers.CSharp.Batches;
using Jalon.Compilers.CSharp.InProcess;

namespace Jalon.Host.Questions.Trials;

/// <summary>Works out a relation over given rows: in this process, or on an engine.</summary>
/// <param name="relation">What is asked.</param>
/// <param name="context">Zone, instant, parameters, seed.</param>
/// <param name="given">What entities, files and transitions hold.</param>
/// <param name="transition">The transition that carries the rows; null where none does.</param>
/// <param name="cancellation">Looked at between operations.</param>
internal delegate ColumnBatch TrialWorker(
    Relation relation, CompileContext context, Func<SourceRequest, ColumnBatch> given, string? transition, CancellationToken cancellation);

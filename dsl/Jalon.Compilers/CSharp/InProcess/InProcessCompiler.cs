namespace Jalon.Compilers.CSharp.InProcess;

/// <summary>
/// Compiles a relation to run in process, over rows from anywhere, with no engine: operations are ours, and all that a row's values decide is one
/// generated assembly. A relation that only moves columns about needs none.
/// </summary>
/// <param name="compiler">What makes code of the source.</param>
/// <param name="model">The entities that links lead to.</param>
public sealed class InProcessCompiler(CSharpCompiler compiler, DataModel model)
{
    /// <summary>The relation, ready to run; or all that cannot be said in process.</summary>
    public Lowered<CompiledRelation> Compile(Relation relation)
    {
        var (loops, sources, unsupported) = (new BatchLoopWriter(), new SourceList(), new List<Unsupported>());
        var step = new RelationPlanner(model, loops, sources, unsupported).Plan(relation);
        unsupported.AddRange(loops.Unsupported);
        if (unsupported.Count > 0)
            return new Lowered<CompiledRelation>(null, [.. unsupported]);
        var code = loops.IsEmpty ? null : compiler.Compile(loops.Source);
        return new Lowered<CompiledRelation>(new CompiledRelation(relation, step, sources.Requests, loops, code), []);
    }
}

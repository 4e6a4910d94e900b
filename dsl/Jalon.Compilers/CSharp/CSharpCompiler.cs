namespace Jalon.Compilers.CSharp;

/// <summary>
/// Compiles generated source into an assembly that goes away with its last user. Safe for any number of threads at once.
/// </summary>
/// <remarks>The first compilation in a process costs about 1.5 s of just-in-time work, each later one a few milliseconds; a cache spares both.</remarks>
/// <param name="cache">Where compiled assemblies are kept between processes; null to keep none.</param>
public sealed class CSharpCompiler(AssemblyCache? cache = null)
{
    /// <summary>Compiles one file of source.</summary>
    /// <param name="source">Written by this assembly alone: never by a user.</param>
    /// <exception cref="InvalidOperationException">The source is not C#: a fault of whoever generated it.</exception>
    public GeneratedAssembly Compile(string source)
    {
        var key = AssemblyCache.KeyOf(source);
        if (cache?.Find(key) is { } kept && GeneratedAssembly.TryLoad(kept) is { } loaded)
            return loaded;
        var image = Emitter.Emit(source, key);
        cache?.Keep(key, image);
        return GeneratedAssembly.TryLoad(image) ?? throw new InvalidOperationException("The assembly just compiled cannot be loaded.");
    }
}

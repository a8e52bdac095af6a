// Remembers the memories of WebAssembly modules: they are no part of the script's heap.

const memories = new Set();

for (const name of ['instantiate', 'instantiateStreaming']) {
  const original = WebAssembly[name];
  WebAssembly[name] = async (...given) => {
    const result = await original.apply(WebAssembly, given);
    const { exports } = result.instance ?? result;
    for (const exported of Object.values(exports)) if (exported instanceof WebAssembly.Memory) memories.add(exported);
    return result;
  };
}

window.webAssemblyBytes = () => [...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0);

fn main() {
    let record = atlas_data::record(std::path::Path::new("data")).unwrap();
    let site = atlas_publish::Site::example().absolute("");
    let old = record.editions.earlier[0]
        .clone()
        .of(record.dataset.clone());
    std::fs::write(
        "/tmp/earlier.json",
        atlas_publish::export::json::document(&old, &site),
    )
    .unwrap();
    for (p, b) in atlas_publish::editions::differences(&record.editions) {
        println!("{p} {}", b.len());
        std::fs::write("/tmp/earlier.bin", b).unwrap();
    }
}

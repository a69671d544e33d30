// Every word of the pages "Tiếp nhận" and "Nhiều hồ sơ".
export default {
  start: {
    open: 'Tiếp nhận',
    openKey: 'Mở trang tiếp nhận (F2)',
    title: 'Tiếp nhận hồ sơ',
    search: 'Tìm thủ tục, hoặc quét mã',
    placeholder: 'chung thuc, 2.000815 …',
    hint: 'Gõ không dấu cũng được, Enter mở thủ tục đầu tiên. '
      + 'Quét mã QR trên giấy tiếp nhận để mở hồ sơ, mã QR trên căn cước để điền tờ khai.',
    recent: 'Mới dùng',
    otherField: 'Lĩnh vực khác',
    found: n => `Tìm thấy ${n} thủ tục.`,
    none: 'Không tìm thấy thủ tục nào. Hãy bớt từ, hoặc xóa ô tìm để xem theo lĩnh vực.',
    more: n => `Còn ${n} thủ tục nữa. Hãy gõ thêm từ để tìm.`,
    loading: 'Đang tải danh mục thủ tục…',
    scanned: name => `Đã đọc căn cước của ${name}. Chọn thủ tục: tờ khai được điền sẵn.`,
    filled: 'Đã điền sẵn thông tin người nộp. Hãy xem lại trước khi nộp.'
  },

  visit: {
    title: 'Lượt đang tiếp nhận',
    none: 'Chưa có hồ sơ nào trong lượt này.',
    visitor: 'Người nộp',
    for: name => `nộp thay ${name}`,
    next: 'Người tiếp theo',
    nextHint: 'Bắt đầu lượt của người khác: thông tin của lượt này không hiện nữa.',
    cleared: 'Đã sang lượt mới.',
    openNamed: code => `Xem hồ sơ ${code}`,
    toReceive: 'chờ nhận',
    toCollect: amount => `chờ thu ${amount} đ`,
    making: 'đang lập giấy tiếp nhận…',
    elsewhere: 'bước sau do người khác làm',
    slip: number => `giấy số ${number}`,
    due: time => `hẹn trả ${time}`,
    fee: amount => `phí ${amount} đ`,
    work: name => `Làm việc: ${name}`,
    receive: n => `Nhận ${n} hồ sơ`,
    receiveOnly: 'Chỉ nhận, chưa thu tiền',
    receiveAndCollect: (n, amount) => `Nhận ${n} hồ sơ, đã thu đủ ${amount} đ tiền mặt`,
    collect: amount => `Đã thu đủ ${amount} đ tiền mặt`,
    print: n => n > 1 ? `In chung giấy tiếp nhận của ${n} hồ sơ` : 'In giấy tiếp nhận',
    printKey: 'F9',
    received: n => `Đã nhận ${n} hồ sơ.`,
    ready: n => `Đã có giấy tiếp nhận của ${n} hồ sơ. Nhấn F9 để in.`,
    slow: 'Giấy tiếp nhận chưa lập xong. Trang sẽ hiện khi tải lại.',
    printing: 'Đang lập giấy để in…',
    printed: number => `Đã mở giấy số ${number} để in.`,
    blocked: 'Trình duyệt chặn thẻ mới. Hãy cho phép trang này mở thẻ mới rồi nhấn F9 lại.'
  },

  dossier: {title: 'Hồ sơ', close: 'Đóng'},

  many: {
    open: 'Nhiều hồ sơ',
    title: 'Xử lý nhiều hồ sơ một lần',
    none: 'Bạn không có việc nào làm được cho nhiều hồ sơ một lần.',
    empty: 'Không có hồ sơ nào đang chờ.',
    loading: 'Đang tải danh sách…',
    all: 'Chọn tất cả',
    choose: code => `Chọn hồ sơ ${code}`,
    code: 'Mã hồ sơ',
    applicant: 'Chủ hồ sơ',
    procedure: 'Thủ tục',
    step: 'Bước',
    due: 'Hẹn trả',
    since: 'Từ lúc',
    at: 'Giao lúc',
    late: 'quá hạn',
    working: 'Đang thực hiện…',
    done: (n, failed) => failed
      ? `Đã xong ${n} hồ sơ; ${failed} hồ sơ chưa làm được, lý do ghi ở từng dòng.` : `Đã xong ${n} hồ sơ.`,
    sign: {
      title: 'Ký kết quả',
      hint: 'Ký theo đề nghị của công chức thụ lý. Muốn trả lại hoặc từ chối, hãy mở việc của từng hồ sơ.',
      button: n => `Ký ${n} kết quả`
    },
    conclude: {
      title: 'Kết luận giải trình',
      hint: 'Chấp nhận giải trình, một kết luận cho các hồ sơ đã chọn. Muốn trả lại để làm rõ, hãy mở việc của từng hồ sơ.',
      conclusion: 'Nội dung kết luận',
      measures: 'Biện pháp xử lý, chỉ đạo',
      button: n => `Kết luận ${n} giải trình`
    },
    return: {
      title: 'Trả kết quả',
      hint: 'Trả tại quầy cho chính chủ hồ sơ, kèm mọi bản chính. '
        + 'Trả cho người được ủy quyền hoặc qua bưu chính thì mở việc của từng hồ sơ.',
      button: n => `Đã trả ${n} kết quả`
    },
    handOver: {
      title: 'Bàn giao hồ sơ giấy',
      hint: 'Hồ sơ bạn đã giao trong ngày và chưa có phiếu bàn giao.',
      to: place => `Giao: ${place}`,
      button: n => `Lập phiếu bàn giao ${n} hồ sơ`,
      made: number => `Đã lập phiếu bàn giao số ${number}.`,
      print: 'Mở phiếu để in'
    }
  }
};
